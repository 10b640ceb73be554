import { sentenceSlug } from "@/lib/places/rules";
import { type CallRefusal, callRefusal } from "@/lib/talk-calls/rules";
import { asksMinutes, FIXED_SECONDS, type Format } from "@/lib/talk-calls/schema";
import type { Decide, EditProposal, Propose, ProposerMove } from "./schema";

export const TALK_STATES = [
  "draft",
  "submitted",
  "held",
  "accepted",
  "confirmed",
  "declined",
  "withdrawn",
  "canceled",
] as const;
export type TalkState = (typeof TALK_STATES)[number];
export type TalkMove = Decide["move"] | ProposerMove["move"];

/** Seconds; null where the format requires minutes and there are none. */
export function talkSeconds(format: Format, minutes: number | null): number | null {
  return FIXED_SECONDS[format] ?? (minutes === null ? null : minutes * 60);
}

/** Seconds between talks. */
export const DEFAULT_CHANGEOVER = 60;

const OPEN: TalkState[] = ["submitted", "held"];
export const ACCEPTED: TalkState[] = ["accepted", "confirmed"];

const MOVES: Record<TalkMove, { from: TalkState[]; to: TalkState }> = {
  submit: { from: ["draft"], to: "submitted" },
  hold: { from: ["submitted"], to: "held" },
  accept: { from: OPEN, to: "accepted" },
  decline: { from: OPEN, to: "declined" },
  confirm: { from: ["accepted"], to: "confirmed" },
  withdraw: { from: ["draft", ...OPEN, ...ACCEPTED], to: "withdrawn" },
  cancel: { from: ACCEPTED, to: "canceled" },
};

/** Declining and withdrawing stay possible once the meetup is over or canceled. */
export function requiresOpenMeetup(move: TalkMove): boolean {
  return move === "submit" || move === "hold" || move === "accept" || move === "confirm";
}

export function mayMove(state: TalkState, move: TalkMove, closed: string | null): boolean {
  return MOVES[move].from.includes(state) && !(closed && requiresOpenMeetup(move));
}

/** "already" if the move was made before, "moved-on" if it is no longer possible. */
export function afterMove(
  state: TalkState,
  move: TalkMove,
): { to: TalkState } | "already" | "moved-on" {
  const { from, to } = MOVES[move];
  if (from.includes(state)) return { to };
  const isMade = state === to || (move === "accept" && state === "confirmed");
  return isMade ? "already" : "moved-on";
}

/** Until a host has decided. */
export function isEditable(state: TalkState): boolean {
  return state === "draft" || OPEN.includes(state);
}

export function isAccepted(state: TalkState): boolean {
  return ACCEPTED.includes(state);
}

/** Of a talk that is confirmed in one city: what its proposer may withdraw in another. */
export function isOpenElsewhere({ state }: { state: TalkState }): boolean {
  return state !== "confirmed" && MOVES.withdraw.from.includes(state);
}

export const talkSlug = (title: string, taken: ReadonlySet<string>): string =>
  sentenceSlug(title, taken, "talk");

type LineUpTalk = {
  state: TalkState;
  /** In the newest version of it. */
  isInPublished: boolean;
  meetup: { status: "proposed" | "published" | "canceled"; lineUpPublishedAt: Date | null };
};

/** Whether everybody who sees the event sees the talk. */
export function isPublicTalk({ state, isInPublished, meetup }: LineUpTalk): boolean {
  const isLineUpOut = meetup.status === "published" && meetup.lineUpPublishedAt !== null;
  return isLineUpOut && isInPublished && isAccepted(state);
}

/** Without the language. */
export const talkPath = (eventSlug: string, citySlug: string, slug: string): string =>
  `/n/${eventSlug}/${citySlug}/talks/${slug}`;

/** Where a talk's speaker finds it on their own page. */
export const ownTalkAnchor = (id: string): string => `talk-${id}`;

type Gathering = {
  status: "proposed" | "published" | "canceled";
  eventStatus: "draft" | "published" | "canceled";
  endsAt: Date;
};

export type ProposalRefusal = "event-canceled" | "meetup-canceled" | "night-over";

export function proposalRefusal(meetup: Gathering, now: Date): ProposalRefusal | null {
  if (meetup.eventStatus === "canceled") return "event-canceled";
  if (meetup.status === "canceled") return "meetup-canceled";
  return now >= meetup.endsAt ? "night-over" : null;
}

export type SubmissionRefusal = ProposalRefusal | CallRefusal;

/** Why nothing may be submitted; what was submitted before can still be decided on. */
export function submissionRefusal(
  meetup: Gathering & { talkCall: Parameters<typeof callRefusal>[0]; timeZone: string },
  now: Date,
): SubmissionRefusal | null {
  return proposalRefusal(meetup, now) ?? callRefusal(meetup.talkCall, meetup.timeZone, now);
}

export type SavedAs = { state: Propose["as"] };
export type Content = Omit<EditProposal, "talkId" | "revision" | "as">;

/** The stored fields of a proposal; minutes only where the format requires them. */
export function contentOf({ minutes, ...content }: Content) {
  const { speakerName, title, abstract, locale, format, bio, isFirstTime, needs } = content;
  const { mayBeFilmed, mayBePhotographed, mayBeQuoted } = content;
  return {
    ...{ speakerName, title, abstract, locale, format, bio, isFirstTime, needs },
    ...{ mayBeFilmed, mayBePhotographed, mayBeQuoted },
    minutes: asksMinutes(format) ? minutes : null,
  };
}
