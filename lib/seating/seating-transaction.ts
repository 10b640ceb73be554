import type { Entry } from "@/lib/activity/record";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { type Sql, WriteBatch } from "@/lib/platform/db/write-batch";
import { seatsOfLeading } from "./attempt-room";
import type { Ending, SeatChange } from "./changes";
import { Entries, type Noted } from "./entries";
import { type LockMode, lockEventAndMeetupSeats, lockSeats } from "./locks";
import { counted, logged, takesSeatsOnly } from "./log";
import { updateRsvps } from "./rows";
import { promote, sizedParty } from "./rules";
import type { Party, Seats } from "./seats";
import { headOfWaitlist, seatsElsewhere, waitingParties } from "./waitlist";

/** A change affects another meetup of the event: restart with the event's exclusive lock. */
export class ExclusiveEventLockRequired extends Error {}

const WAITLIST: Actor = { actorKind: "waitlist", actorId: null, actorName: null };

/** One transaction on the seats of one event. Every seat is taken and freed through it. */
export class SeatingTransaction {
  readonly #locked = new Map<string, Seats>();
  readonly #entries = new Entries();
  readonly #batch = new WriteBatch();
  readonly #tx: Tx;
  #mayFree: boolean | null = null;

  constructor(
    tx: Tx,
    readonly now: Date,
    readonly mode: LockMode,
  ) {
    this.#tx = tx;
  }

  /** Throws while writes wait to be sent, because a read would not see them: call `send` first. */
  get tx(): Tx {
    if (!this.#batch.isEmpty) throw new Error("writes that were not sent");
    return this.#tx;
  }

  /** Locks the event's seats and the row of the transaction's first meetup. */
  async lockFirst(meetup: Pick<Seats, "id" | "eventId">): Promise<Seats> {
    const seats = await lockEventAndMeetupSeats(this.tx, meetup, this.mode);
    this.#locked.set(seats.id, seats);
    return seats;
  }

  /** Locks a meetup's row, then reads it. */
  async lock(meetupId: string): Promise<Seats> {
    const known = this.#locked.get(meetupId);
    if (known) return known;
    if (this.#locked.size > 0 && this.mode === "shared") throw new ExclusiveEventLockRequired();
    const seats = await lockSeats(this.tx, meetupId);
    this.#locked.set(meetupId, seats);
    return seats;
  }

  /** The number of waiting parties. */
  waiting(seats: Seats): Promise<number> {
    return waitingParties(this.tx, seats.id);
  }

  /**
   * Prepares one statement that writes the RSVPs with their log numbers (their order in line), counts the seats of
   * these changes, and appends to the log. `knowingly` allows overbooking.
   */
  async applySeatChanges(
    seats: Seats,
    actor: Actor,
    changes: SeatChange[],
    write: (sequence: number) => Sql,
    { knowingly = false } = {},
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.send();
    this.#batch.add(write(seats.logSequence + 1));
    this.#batch.add(logged(seats, changes, actor, this.now));
    this.#batch.add(counted(seats, changes, knowingly));
    this.#mayFree = this.#mayFree || !changes.every(takesSeatsOnly);
    for (const { rsvp, verb, silent } of changes)
      this.prepareRsvpEntry(seats, actor, { verb, rsvp, silent });
  }

  /** Prepares a write that is sent with the others, and that none of them depends on. */
  write(write: Sql): void {
    this.#batch.add(write);
  }

  /** Sends what was prepared. The transaction's end does it, together with the record. */
  send(): Promise<void> {
    return this.#batch.send(this.#tx);
  }

  /** Prepares an RSVP's activity entry, written before the commit. */
  prepareRsvpEntry(seats: Pick<Seats, "id" | "eventId">, actor: Actor, noted: Noted): void {
    this.#entries.addRsvp(seats, actor, noted, this.now);
  }

  async cancel(
    seats: Seats,
    actor: Actor,
    rsvps: Party[],
    verb: Ending,
    why: Pick<SeatChange, "reason"> = {},
  ): Promise<void> {
    const changes = rsvps.map((rsvp) => ({
      rsvp,
      before: rsvp,
      after: { ...sizedParty(rsvp), status: "canceled" as const },
      verb,
      ...why,
    }));
    await this.applySeatChanges(seats, actor, changes, () =>
      updateRsvps(rsvps, { status: "canceled", canceledAt: this.now }),
    );
    await this.send();
  }

  /**
   * Seats waiting parties and frees their seats at other meetups of the event. Returns those seated: an unconfirmed
   * one ends instead if its person has a confirmed seat elsewhere.
   */
  async seat(
    seats: Seats,
    actor: Actor,
    parties: Party[],
    verb: "rsvp.promoted" | "rsvp.seated-by-host" = "rsvp.promoted",
    why: Pick<SeatChange, "reason"> = {},
  ): Promise<Party[]> {
    const ending = await this.#unconfirmedWithSeatElsewhere(seats, parties);
    await this.cancel(seats, actor, ending, "rsvp.left");
    const rsvps = parties.filter((rsvp) => !ending.includes(rsvp));
    for (const rsvp of await seatsElsewhere(this.tx, seats, rsvps))
      await this.cancel(await this.lock(rsvp.meetupId), actor, [rsvp], "rsvp.left");
    const changes = rsvps.map((rsvp) => ({
      rsvp,
      before: rsvp,
      after: { ...sizedParty(rsvp), status: "going" as const },
      verb,
      ...why,
    }));
    const write = () => updateRsvps(rsvps, { status: "going", promotedAt: this.now });
    await this.applySeatChanges(seats, actor, changes, write, {
      knowingly: verb === "rsvp.seated-by-host",
    });
    await this.send();
    return rsvps;
  }

  /** Promotes the waitlists of all locked meetups until nothing moves. Returns the number of parties seated. */
  async promote(): Promise<number> {
    await this.send();
    let seated = 0;
    for (let moved = true; moved; ) {
      moved = false;
      const inOrder = [...this.#locked.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const seats of inOrder) {
        const line = await headOfWaitlist(this.tx, seats);
        const leading = await seatsOfLeading(this.tx, seats, line);
        const promoted = promote(seats, line, this.now, leading);
        if (promoted.length === 0) continue;
        seated += (await this.seat(seats, WAITLIST, promoted)).filter(
          ({ isDuplicate }) => !isDuplicate,
        ).length;
        moved = true;
      }
    }
    return seated;
  }

  /** Promotes and records all changes: the last step before the commit. */
  async finish(): Promise<void> {
    // A transaction without changes of seats may have changed the meetup.
    if (this.#mayFree !== false) await this.promote();
    await this.#entries.write(this.#tx, this.#batch);
  }

  record(entry: Entry): void {
    this.#entries.add(entry);
  }

  /** What a stranger may have typed must not cancel a confirmed seat elsewhere. */
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
