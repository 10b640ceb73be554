import type { CoSpeakerState, TalkState } from "@/lib/platform/db/generated/client";

/** A talk that will not be given. */
const ENDED: TalkState[] = ["declined", "withdrawn", "canceled"];

type Talk = {
  state: TalkState;
  meetup: { status: string; startsAt: Date; event: { status: string } };
};

export type SpeakersRefusal = "talk-ended" | "meetup-canceled" | "night-begun";

/** Why nobody can join a talk any more. */
export function speakersRefusal({ state, meetup }: Talk, now: Date): SpeakersRefusal | null {
  if (ENDED.includes(state)) return "talk-ended";
  if (meetup.status === "canceled" || meetup.event.status === "canceled") return "meetup-canceled";
  return now >= meetup.startsAt ? "night-begun" : null;
}

export type LinkIssue = SpeakersRefusal | "accepted" | "declined" | "left" | "removed";

/** Why a mailed link has nothing left to answer. */
export function linkIssue(state: CoSpeakerState, talk: Talk, now: Date): LinkIssue | null {
  return state === "invited" ? speakersRefusal(talk, now) : state;
}

export type CoSpeakerMove = "accept" | "decline" | "leave" | "remove";

const MOVES: Record<CoSpeakerMove, { from: CoSpeakerState[]; to: CoSpeakerState }> = {
  accept: { from: ["invited"], to: "accepted" },
  decline: { from: ["invited"], to: "declined" },
  leave: { from: ["accepted"], to: "left" },
  remove: { from: ["invited", "accepted"], to: "removed" },
};

/** The state that a move leads to; null where it is not possible. */
export function afterMove(state: CoSpeakerState, move: CoSpeakerMove): CoSpeakerState | null {
  const { from, to } = MOVES[move];
  return from.includes(state) ? to : null;
}

/** Everybody who speaks, as they are listed. */
export const listed = (first: string, others: readonly string[]): string =>
  [first, ...others].join(", ");

const DAY_MS = 86_400_000;
/** Co-speakers whom one person may mail in a day. */
export const DAILY_INVITATIONS = 20;

export const dayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS);
