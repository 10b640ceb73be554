import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import {
  changeParty,
  isHidden,
  type JoinRefusal,
  type LeaveRefusal,
  leaveRefusal,
  mostGuests,
  placeRsvp,
} from "@/lib/seating/rules";
import { readSeats, type Seats } from "@/lib/seating/seats";
import { waitingParties } from "@/lib/seating/waitlist";
import { type Changed, withinPartyLimit } from "./change-rules";
import type { DeviceRsvp, StandIn } from "./credential-rules";
import type { SwitchInput } from "./schema";

/** Stand-ins follow the rules of real RSVPs but take no seats, so that their card and forms look the same. */
async function readMeetup(meetupId: string) {
  const seats = await readSeats(db, meetupId);
  if (isHidden(seats)) throw new NotFound("meetup");
  return { seats, waiting: await waitingParties(db, meetupId), at: await now() };
}

type Details = Omit<StandIn, "status" | "place">;
type Placed = Outcome<{ standIn: StandIn }, JoinRefusal>;

const blank: Details = { guests: 0, nameShown: "nobody", firstTime: null };
const remembered = (meetupId: string, standIn: StandIn): [string, DeviceRsvp] => [
  meetupId,
  { standIn },
];

/** What a new RSVP would get. */
export function placeStandIn(seats: Seats, waiting: number, at: Date, details = blank): Placed {
  const guests = Math.min(details.guests, mostGuests(seats));
  const status = placeRsvp(seats, waiting, guests, at);
  if (status === "party-too-big") throw new Error("a party above its limit");
  if (status !== "going" && status !== "waitlisted") return { ok: false, reason: status };
  return { ok: true, standIn: { ...details, guests, status, place: waiting + 1 } };
}

async function placedAt(meetupId: string, details: Details): Promise<Placed> {
  const { seats, waiting, at } = await readMeetup(meetupId);
  return placeStandIn(seats, waiting, at, details);
}

export async function standInPlaced(
  meetupId: string,
  before: StandIn,
): Promise<Changed<JoinRefusal>> {
  const placed = await placedAt(meetupId, before);
  return placed.ok ? { ok: true, deviceRsvps: [remembered(meetupId, placed.standIn)] } : placed;
}

export async function standInGuests(
  meetupId: string,
  standIn: StandIn,
  guests: number,
): Promise<Changed<JoinRefusal | "not-answered" | "no-room-for-guests">> {
  const { seats, waiting, at } = await readMeetup(meetupId);
  const verdict = changeParty(seats, standIn, waiting, guests, at);
  if (verdict !== "granted")
    return { ok: false, reason: withinPartyLimit(verdict, seats.partyLimit) };
  return { ok: true, deviceRsvps: [remembered(meetupId, { ...standIn, guests })] };
}

export async function standInCanceled(
  meetupId: string,
  standIn: StandIn,
): Promise<Changed<LeaveRefusal>> {
  const { seats, at } = await readMeetup(meetupId);
  const refusal = leaveRefusal(seats, at);
  if (refusal) return { ok: false, reason: refusal };
  return { ok: true, deviceRsvps: [remembered(meetupId, { ...standIn, status: "canceled" })] };
}

export async function standInSwitched(
  standIn: StandIn,
  { meetupId: to, from }: SwitchInput,
): Promise<Changed<JoinRefusal>> {
  const placed = await placedAt(to, standIn);
  if (!placed.ok) return placed;
  const left: StandIn =
    placed.standIn.status === "going" ? { ...standIn, status: "canceled" } : standIn;
  return { ok: true, deviceRsvps: [remembered(to, placed.standIn), remembered(from, left)] };
}
