import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import {
  type Closed,
  cancelRefusal,
  changeParty,
  isHidden,
  mostGuests,
  placeRsvp,
} from "@/lib/seating/rules";
import { readSeats, type Seats } from "@/lib/seating/seats";
import type { StandIn } from "./credential";

/**
 * Stand-ins are judged by the same rules as real answers and move no seat, so that their card and its forms
 * answer like any other's.
 */
async function scene(meetupId: string) {
  const seats = await readSeats(db, meetupId);
  if (isHidden(seats)) throw new NotFound("meetup");
  const waiting = await db.rsvp.count({ where: { meetupId, status: "waitlisted" } });
  return { seats, waiting, at: await now() };
}

type Stood<Reason extends string> = Outcome<{ standIn: StandIn }, Reason>;

const blank = { guests: 0, nameShown: "nobody", firstTime: null } as const;

/** What a new answer would have got. */
export async function standInFor(
  meetupId: string,
  before: Omit<StandIn, "status" | "place"> = blank,
): Promise<Stood<Closed | "party-too-big">> {
  const { seats, waiting, at } = await scene(meetupId);
  return standInAt(seats, waiting, at, before);
}

export function standInAt(
  seats: Seats,
  waiting: number,
  at: Date,
  before: Omit<StandIn, "status" | "place"> = blank,
): Stood<Closed | "party-too-big"> {
  const guests = Math.min(before.guests, mostGuests(seats));
  const status = placeRsvp(seats, waiting, guests, at);
  if (status !== "going" && status !== "waitlisted") return { ok: false, reason: status };
  return { ok: true, standIn: { ...before, guests, status, place: waiting + 1 } };
}

export async function standInGuests(meetupId: string, standIn: StandIn, guests: number) {
  const { seats, waiting, at } = await scene(meetupId);
  const verdict = changeParty(seats, standIn, waiting, guests, at);
  if (verdict !== "granted")
    return { ok: false as const, reason: verdict, limit: seats.partyLimit };
  return { ok: true as const, standIn: { ...standIn, guests } };
}

export async function standInCanceled(meetupId: string, standIn: StandIn) {
  const { seats, at } = await scene(meetupId);
  const refusal = cancelRefusal(seats, at);
  if (refusal) return { ok: false as const, reason: refusal };
  return { ok: true as const, standIn: { ...standIn, status: "canceled" as const } };
}
