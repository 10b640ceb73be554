import { type EveningRefusal, eveningRefusal } from "@/lib/phases/evening-rules";
import { isArrivalTime, isTonight } from "@/lib/phases/tonight-rules";
import { resolveTown } from "@/lib/places/rules";
import type { LocalDate } from "@/lib/platform/time/local";

type Evening = {
  status: "proposed" | "published" | "canceled";
  startsAt: Date;
  endsAt: Date;
};

/** Whether somebody may say that a city, or they themselves, are here. */
export function hereRefusal(meetup: Evening, now: Date): EveningRefusal | null {
  const isOutside = !isArrivalTime(meetup, now);
  const isEarly = isOutside && now < meetup.startsAt;
  return eveningRefusal(meetup, { isEarly, isLate: isOutside });
}

type Desk = Parameters<typeof isTonight>[0] & {
  kind: "city" | "afar";
  status: Evening["status"];
  eventStatus: "draft" | "published" | "canceled";
};

/** Whether its desk is the evening's. From afar there is no room: no heads to count, and no door. */
export const isOnTonight = (meetup: Desk, now: Date): boolean =>
  meetup.kind === "city" &&
  meetup.status === "published" &&
  meetup.eventStatus === "published" &&
  isTonight(meetup, now);

const HOUR = 3_600_000;
/** As much as is read at a glance. */
const NEXT = 3;

export type NextStep<Slot> =
  | { what: "doors" | "count" | "closing"; at: Date }
  | { what: "slot"; at: Date; slot: Slot };

/** An hour after doors, or at closing. */
export function countDueAt({ startsAt, endsAt }: Pick<Evening, "startsAt" | "endsAt">): Date {
  return new Date(Math.min(startsAt.getTime() + HOUR, endsAt.getTime()));
}

/** An hour after doors nobody has counted: until the next noon, organizers may call. */
export function isCountMissing(
  meetup: Pick<Evening, "status" | "startsAt" | "endsAt"> & {
    localDate: LocalDate;
    timeZone: string;
  },
  isCounted: boolean,
  now: Date,
): boolean {
  if (isCounted || meetup.status !== "published") return false;
  return now >= countDueAt(meetup) && isTonight(meetup, now);
}

/** What a host does next, soonest first. A head count that is due stays until closing; then there is nothing left. */
export function whatsNext<Slot extends { startsAt: Date }>(
  meetup: Pick<Evening, "startsAt" | "endsAt">,
  { slots, isCounted }: { slots: readonly Slot[]; isCounted: boolean },
  now: Date,
): NextStep<Slot>[] {
  if (now >= meetup.endsAt) return [];
  const steps: NextStep<Slot>[] = [
    { what: "doors", at: meetup.startsAt },
    ...slots.map((slot) => ({ what: "slot" as const, at: slot.startsAt, slot })),
    ...(isCounted ? [] : [{ what: "count" as const, at: countDueAt(meetup) }]),
    { what: "closing", at: meetup.endsAt },
  ];
  return steps
    .filter(({ what, at }) => at > now || what === "count")
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, NEXT);
}

/** Whole minutes until then; 0 once it is due. */
export function minutesUntil(at: Date, now: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 60_000));
}

type Town = { nameEn: string; nameFr: string };

/** A small light for each, and the towns that are in the list: what else people typed is theirs alone. */
export function lightsFromAfar(
  typed: readonly (string | null)[],
  cities: readonly (Town & { province: string })[],
): { people: number; towns: Town[] } {
  const found = typed.flatMap((town) => (town ? (resolveTown(town, cities) ?? []) : []));
  const towns = [...new Set(found)].map(({ nameEn, nameFr }) => ({ nameEn, nameFr }));
  return { people: typed.length, towns };
}
