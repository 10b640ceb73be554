import { sentenceSlug } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import type { Translator } from "@/lib/platform/i18n/translator";
import { addDays, type LocalDate, type LocalTime, type Wall } from "@/lib/platform/time/local";
import { resolveWallTime } from "@/lib/platform/time/resolve-wall-time";
import type { ClockChoice } from "@/lib/platform/time/zones";
import { type CallRefusal, callRefusal } from "@/lib/talk-calls/rules";
import type { Format } from "@/lib/talk-calls/schema";
import type { Decide, ProposerMove } from "./schema";

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

/** Fixed durations in seconds: 20 × 20, 20 × 15, and five minutes. */
const FIXED: Partial<Record<Format, number>> = {
  twenty_twenty: 400,
  twenty_fifteen: 300,
  lightning: 300,
};

export function asksMinutes(format: Format): boolean {
  return FIXED[format] === undefined;
}

/** Seconds; null where the format requires minutes and there are none. */
export function talkSeconds(format: Format, minutes: number | null): number | null {
  return FIXED[format] ?? (minutes === null ? null : minutes * 60);
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
  isInLineUp: boolean;
  meetup: { status: "proposed" | "published" | "canceled"; lineUpPublishedAt: Date | null };
};

/** Whether everybody who sees the event sees the talk. */
export function isPublicTalk({ state, isInLineUp, meetup }: LineUpTalk): boolean {
  const isLineUpOut = meetup.status === "published" && meetup.lineUpPublishedAt !== null;
  return isLineUpOut && isInLineUp && isAccepted(state);
}

/** Without the language. */
export const talkPath = (eventSlug: string, citySlug: string, slug: string): string =>
  `/n/${eventSlug}/${citySlug}/talks/${slug}`;

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

type Timed = { seconds: number; changeoverSeconds: number };

export type Scheduled<Slot> = Slot & { startsAt: Date; endsAt: Date };

/** Start and end of each slot: consecutive, with changeovers in between. */
export function schedule<Slot extends Timed>(
  slots: readonly Slot[],
  startsAt: Date,
): Scheduled<Slot>[] {
  let next = startsAt.getTime();
  return slots.map((slot) => {
    const starts = next;
    const ends = starts + slot.seconds * 1000;
    next = ends + slot.changeoverSeconds * 1000;
    return { ...slot, startsAt: new Date(starts), endsAt: new Date(ends) };
  });
}

/** Seconds that the last slot runs past closing; 0 if it does not. */
export function overrun(scheduled: readonly { endsAt: Date }[], closesAt: Date): number {
  const last = scheduled.at(-1);
  return last ? Math.max(0, (last.endsAt.getTime() - closesAt.getTime()) / 1000) : 0;
}

type Clock = {
  localDate: LocalDate;
  startsLocal: LocalTime;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
};

type LineUpStart = { startsLocal: LocalTime | null; startsChoice: ClockChoice | null };

/** Detects that the start was changed after the form was rendered. */
export function startFingerprint({ startsLocal, startsChoice }: LineUpStart): string {
  return [startsLocal, startsChoice].filter(Boolean).join(" ");
}

/** A time before the meetup's start belongs to the next day. */
export function lineUpWall(
  meetup: Omit<Clock, "startsAt" | "endsAt">,
  startsLocal: LocalTime,
): Wall {
  const isNextDay = startsLocal < meetup.startsLocal;
  return { date: isNextDay ? addDays(meetup.localDate, 1) : meetup.localDate, time: startsLocal };
}

/** Defaults to the meetup's start. In a skipped or repeated hour without a choice, the earlier instant
 * within the meetup wins. */
export function lineUpStartsAt(meetup: Clock, { startsLocal, startsChoice }: LineUpStart): Date {
  if (startsLocal === null) return meetup.startsAt;
  const wall = lineUpWall(meetup, startsLocal);
  const found = resolveWallTime(wall, meetup.timeZone, startsChoice ?? "earlier");
  if (startsChoice || found.instant >= meetup.startsAt) return found.instant;
  return resolveWallTime(wall, meetup.timeZone, "later").instant;
}

/** Moves an id one place from `from`. Unchanged if already moved or at that end; "stale" if it is not at `from`. */
export function moveSlotInOrder(
  ids: readonly string[],
  { id, from, direction }: { id: string; from: number; direction: "up" | "down" },
): string[] | "stale" {
  const to = from + (direction === "up" ? -1 : 1);
  const order = [...ids];
  if (order[to] === id) return order;
  if (order[from] !== id) return "stale";
  const other = order[to];
  if (other === undefined) return order;
  order[from] = other;
  order[to] = id;
  return order;
}

/** Inserts an id at a position, or at the end of a list that has become shorter. */
export function putBackInOrder(ids: readonly string[], id: string, position: number): string[] {
  return [...ids.slice(0, position), id, ...ids.slice(position)];
}

/** Slots and the removed ones between them, each before the slot that has its position now. */
export function withRemoved<Slot, Removed extends { position: number }>(
  slots: readonly Slot[],
  removed: readonly Removed[],
): ({ slot: Slot; at: number } | { removed: Removed })[] {
  const before = (at: number) =>
    removed.filter(({ position }) => position === at).map((one) => ({ removed: one }));
  const after = removed.filter(({ position }) => position >= slots.length);
  return [
    ...slots.flatMap((slot, at) => [...before(at), { slot, at }]),
    ...after.map((one) => ({ removed: one })),
  ];
}

type Cues = Translator<"talks.cues">;

export type NamedSlot = {
  kind: Parameters<Cues>[0];
  titleEn: string | null;
  titleFr: string | null;
  talk: { title: string; locale: Locale } | null;
};

/** A slot's name: its talk's title, its own title, or its kind. */
export function slotName(
  { kind, talk, titleEn, titleFr }: NamedSlot,
  locale: Locale,
  cues: Cues,
): Localized {
  if (talk) return { text: talk.title, lang: talk.locale };
  return pick(locale, titleEn, titleFr) ?? { text: cues(kind), lang: locale };
}
