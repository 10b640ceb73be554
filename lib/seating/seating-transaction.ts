import type { Entry } from "@/lib/activity/record";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { seatsOfLeading } from "./attempt-room";
import { CHANGE_BY_VERB, type Ending, type SeatChange } from "./changes";
import { Entries, type Noted } from "./entries";
import { lockMeetup } from "./locks";
import { overbookedAfter, overbookedKnowingly, promote, type RsvpState, seatsOf } from "./rules";
import { type Party, readSeats, type Seats } from "./seats";
import { headOfWaitlist, seatsElsewhere, waitingParties } from "./waitlist";

/** A change affects another meetup of the event: restart with the event's exclusive lock. */
export class ExclusiveEventLockRequired extends Error {}

const WAITLIST: Actor = { actorKind: "waitlist", actorId: null, actorName: null };

/** One transaction on the seats of one event. Every seat is taken and freed through it. */
export class SeatingTransaction {
  readonly #locked = new Map<string, Seats>();
  readonly #entries = new Entries();

  constructor(
    readonly tx: Tx,
    readonly now: Date,
    readonly mode: "shared" | "exclusive",
  ) {}

  /** Locks a meetup's row, then reads it. */
  async lock(meetupId: string): Promise<Seats> {
    const known = this.#locked.get(meetupId);
    if (known) return known;
    if (this.#locked.size > 0 && this.mode === "shared") throw new ExclusiveEventLockRequired();
    await lockMeetup(this.tx, meetupId);
    const seats = await readSeats(this.tx, meetupId);
    this.#locked.set(meetupId, seats);
    return seats;
  }

  /** The number of waiting parties. */
  waiting(seats: Seats): Promise<number> {
    return waitingParties(this.tx, seats.id);
  }

  /**
   * Counts the seats of these changes, lets the caller write the RSVPs with their log numbers (their order in line),
   * and appends to the log. `knowingly` allows overbooking.
   */
  async applySeatChanges(
    seats: Seats,
    actor: Actor,
    changes: SeatChange[],
    write: (sequence: number) => Promise<unknown>,
    { knowingly = false } = {},
  ): Promise<void> {
    if (changes.length === 0) return;
    const first = await this.#count(seats, changes, knowingly);
    await write(first);
    await this.tx.rsvpLog.createMany({
      data: changes.map(({ rsvp, before, after, verb }, index) => ({
        ...actor,
        meetupId: seats.id,
        sequence: first + index,
        rsvpId: rsvp.id,
        change: CHANGE_BY_VERB[verb],
        statusBefore: before?.status ?? null,
        statusAfter: after.status,
        guestsBefore: before?.guests ?? null,
        guestsAfter: after.guests,
        at: this.now,
      })),
    });
    for (const { rsvp, verb, silent } of changes)
      this.prepareRsvpEntry(seats, actor, { verb, rsvp, silent });
  }

  /** Returns the log number of the first change. */
  async #count(seats: Seats, changes: SeatChange[], knowingly: boolean): Promise<number> {
    const taken = changes
      .filter(({ rsvp }) => !rsvp.isDuplicate)
      .reduce((sum, { before, after }) => sum + seatCount(after) - seatCount(before), 0);
    seats.seatsTaken += taken;
    seats.overbooked = knowingly ? overbookedKnowingly(seats) : overbookedAfter(seats);
    // Counted in the database: if a lock failed, the CHECK would fail instead of overselling.
    const { logSequence } = await this.tx.meetup.update({
      where: { id: seats.id },
      data: {
        seatsTaken: { increment: taken },
        overbooked: seats.overbooked,
        logSequence: { increment: changes.length },
      },
      select: { logSequence: true },
    });
    return logSequence - changes.length + 1;
  }

  /** Prepares an RSVP's activity entry, written before the commit. */
  prepareRsvpEntry(seats: Pick<Seats, "id" | "eventId">, actor: Actor, noted: Noted): void {
    this.#entries.addRsvp(seats, actor, noted, this.now);
  }

  async cancel(seats: Seats, actor: Actor, rsvps: Party[], verb: Ending): Promise<void> {
    const changes = rsvps.map((rsvp) => ({
      rsvp,
      before: rsvp,
      after: { status: "canceled" as const, guests: rsvp.guests },
      verb,
    }));
    await this.applySeatChanges(seats, actor, changes, () =>
      this.tx.rsvp.updateMany({
        where: { id: { in: rsvps.map((rsvp) => rsvp.id) } },
        data: { status: "canceled", canceledAt: this.now },
      }),
    );
  }

  /** Seats waiting parties and frees their seats at other meetups of the event. */
  async seat(
    seats: Seats,
    actor: Actor,
    rsvps: Party[],
    verb: "rsvp.promoted" | "rsvp.seated-by-host" = "rsvp.promoted",
  ): Promise<void> {
    for (const rsvp of await seatsElsewhere(this.tx, seats, rsvps))
      await this.cancel(await this.lock(rsvp.meetupId), actor, [rsvp], "rsvp.left");
    const changes = rsvps.map((rsvp) => ({
      rsvp,
      before: rsvp,
      after: { status: "going" as const, guests: rsvp.guests },
      verb,
    }));
    const write = () =>
      this.tx.rsvp.updateMany({
        where: { id: { in: rsvps.map((rsvp) => rsvp.id) } },
        data: { status: "going", promotedAt: this.now },
      });
    await this.applySeatChanges(seats, actor, changes, write, {
      knowingly: verb === "rsvp.seated-by-host",
    });
  }

  /** Promotes the waitlists of all locked meetups until nothing moves. Returns the number of parties seated. */
  async promote(): Promise<number> {
    let seated = 0;
    for (let moved = true; moved; ) {
      moved = false;
      const inOrder = [...this.#locked.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const seats of inOrder) {
        const line = await headOfWaitlist(this.tx, seats);
        const leading = await seatsOfLeading(this.tx, seats, line);
        const promoted = promote(seats, line, this.now, leading);
        if (promoted.length === 0) continue;
        const dropped = await this.#unconfirmedWithSeatElsewhere(seats, promoted);
        await this.cancel(seats, WAITLIST, dropped, "rsvp.left");
        const seatable = promoted.filter((rsvp) => !dropped.includes(rsvp));
        await this.seat(seats, WAITLIST, seatable);
        seated += seatable.filter(({ isDuplicate }) => !isDuplicate).length;
        moved = true;
      }
    }
    return seated;
  }

  /** Promotes and records all changes: the last step before the commit. */
  async finish(): Promise<void> {
    await this.promote();
    await this.#entries.write(this.tx);
  }

  record(entry: Entry): void {
    this.#entries.add(entry);
  }

  /** An unconfirmed waitlist entry must not cancel a confirmed seat elsewhere. */
  async #unconfirmedWithSeatElsewhere(seats: Seats, rsvps: Party[]): Promise<Party[]> {
    const unconfirmed = rsvps.filter((rsvp) => !rsvp.confirmedAt && !rsvp.isDuplicate);
    if (unconfirmed.length === 0) return [];
    const elsewhere = await seatsElsewhere(this.tx, seats, unconfirmed);
    const confirmed = elsewhere.filter((rsvp) => rsvp.confirmedAt);
    // A concurrent cancellation elsewhere must not leave them without either seat.
    if (confirmed.length > 0 && this.mode === "shared") throw new ExclusiveEventLockRequired();
    const seated = new Set(confirmed.map((rsvp) => rsvp.userId));
    return unconfirmed.filter((rsvp) => seated.has(rsvp.userId));
  }
}

const seatCount = (rsvp: RsvpState | null) => (rsvp?.status === "going" ? seatsOf(rsvp) : 0);
