import { addDays, type LocalDate, type LocalTime, type Wall } from "@/lib/platform/time/local";
import { settle } from "@/lib/platform/time/settle";
import type { ClockChoice } from "@/lib/platform/time/zones";
import type { Decide, Format, ProposerMove } from "./schema";

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

/** Seconds: 20 slides of 20, 20 of 15, five minutes. The other formats ask for minutes. */
const FIXED: Partial<Record<Format, number>> = {
  twenty_twenty: 400,
  twenty_fifteen: 300,
  lightning: 300,
};

export function asksMinutes(format: Format): boolean {
  return FIXED[format] === undefined;
}

/** How long a talk is, in seconds; null where its format asks for minutes and there are none. */
export function talkSeconds(format: Format, minutes: number | null): number | null {
  return FIXED[format] ?? (minutes === null ? null : minutes * 60);
}

/** Time to change speakers after a talk; a break needs none. Seconds. */
export const DEFAULT_CHANGEOVER = 60;

const OPEN: TalkState[] = ["submitted", "held"];
const ON: TalkState[] = ["accepted", "confirmed"];

const MOVES: Record<TalkMove, { from: TalkState[]; to: TalkState }> = {
  submit: { from: ["draft"], to: "submitted" },
  hold: { from: ["submitted"], to: "held" },
  accept: { from: OPEN, to: "accepted" },
  decline: { from: OPEN, to: "declined" },
  confirm: { from: ["accepted"], to: "confirmed" },
  withdraw: { from: ["draft", ...OPEN, ...ON], to: "withdrawn" },
  cancel: { from: ON, to: "canceled" },
};

/** Moves towards the evening; to decline and to take back stays possible once it is over or called off. */
export function looksAhead(move: TalkMove): boolean {
  return move === "submit" || move === "hold" || move === "accept" || move === "confirm";
}

export function mayMove(state: TalkState, move: TalkMove, closed: ProposalRefusal | null): boolean {
  return MOVES[move].from.includes(state) && !(closed && looksAhead(move));
}

/** The state after a move; "already" where it was made before, "moved-on" where it can't be made any more. */
export function afterMove(
  state: TalkState,
  move: TalkMove,
): { to: TalkState } | "already" | "moved-on" {
  const { from, to } = MOVES[move];
  if (from.includes(state)) return { to };
  const isMade = state === to || (move === "accept" && state === "confirmed");
  return isMade ? "already" : "moved-on";
}

/** The proposer may still change the words until a host has decided. */
export function isEditable(state: TalkState): boolean {
  return state === "draft" || OPEN.includes(state);
}

/** On the programme, as far as the host is concerned. */
export function isOn(state: TalkState): boolean {
  return ON.includes(state);
}

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

type Timed = { seconds: number; changeoverSeconds: number };

export type Scheduled<Slot> = Slot & { startsAt: Date; endsAt: Date };

/** When each slot starts and ends: one after the other, with the time to change over between them. */
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

/** Seconds that the last slot runs past closing; 0 where it doesn't. */
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

/** What a form keeps of the beginning that was on the screen, to tell whether it is still that one. */
export function startMark({ startsLocal, startsChoice }: LineUpStart): string {
  return [startsLocal, startsChoice].filter(Boolean).join(" ");
}

/** A line-up's start by the meetup's wall clock: before the doors' time, it is the next day's. */
export function lineUpWall(
  meetup: Omit<Clock, "startsAt" | "endsAt">,
  startsLocal: LocalTime,
): Wall {
  const isNextDay = startsLocal < meetup.startsLocal;
  return { date: isNextDay ? addDays(meetup.localDate, 1) : meetup.localDate, time: startsLocal };
}

/**
 * When the line-up begins: with the doors unless the host said otherwise. Where the meetup was moved to a night
 * on which the clocks skip that time or show it twice, it is the earlier one that is within the meetup.
 */
export function lineUpStartsAt(meetup: Clock, { startsLocal, startsChoice }: LineUpStart): Date {
  if (startsLocal === null) return meetup.startsAt;
  const wall = lineUpWall(meetup, startsLocal);
  const found = settle(wall, meetup.timeZone, startsChoice ?? "earlier");
  if (startsChoice || found.instant >= meetup.startsAt) return found.instant;
  return settle(wall, meetup.timeZone, "later").instant;
}

/**
 * Ids in order with one moved a place from where it stood on the screen; the same order where it was already
 * moved there, or is at that end. "stale" where it stands elsewhere by now, or nowhere.
 */
export function moved(
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
