import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Locale, RsvpChange } from "@/lib/platform/db/generated/client";
import { enqueueMails } from "@/lib/platform/mail/enqueue";
import { lockMeetup } from "./locks";
import { type Held, overbookedAfter, overbookedKnowingly, promote, seatsOf } from "./rules";
import { type Party, readSeats, type Seats } from "./seats";
import { headOfWaitlist, seatsElsewhere, waitingParties } from "./waitlist";

type SeatMail =
  | "rsvp-confirmed"
  | "rsvp-promoted"
  | "rsvp-changed"
  | "rsvp-canceled"
  | "rsvp-removed-by-host"
  | "rsvp-left"
  | "meetup-canceled";

export type SeatChange = {
  rsvp: { id: string; locale: Locale; user: { email: string } };
  before: Held | null;
  after: Held;
  change: RsvpChange;
  mail?: SeatMail;
};

/** A change reaches another meetup of the event: start again with the event's exclusive lock. */
export class ExclusiveEventLockRequired extends Error {}

const WAITLIST: Actor = { actorKind: "waitlist", actorId: null, actorName: null };

/** One transaction at the seats of one event. Whatever takes or frees a seat is a change of it. */
export class SeatingTransaction {
  readonly #locked = new Map<string, Seats>();
  readonly #mails: Parameters<typeof enqueueMails>[1] = [];

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

  /** How many parties wait. */
  waiting(seats: Seats): Promise<number> {
    return waitingParties(this.tx, seats.id);
  }

  /**
   * Counts the changes' seats, has the RSVPs written with the log's next number (theirs in line), appends to the
   * log and prepares the mails. `knowingly` lets the meetup be overbooked by it.
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
      data: changes.map(({ rsvp, before, after, change }, index) => ({
        ...actor,
        meetupId: seats.id,
        sequence: first + index,
        rsvpId: rsvp.id,
        change,
        statusBefore: before?.status ?? null,
        statusAfter: after.status,
        guestsBefore: before?.guests ?? null,
        guestsAfter: after.guests,
        at: this.now,
      })),
    });
    for (const [index, { rsvp, mail }] of changes.entries())
      if (mail) this.mail(mail, rsvp, String(first + index));
  }

  /** The log number of the first of these changes. */
  async #count(seats: Seats, changes: SeatChange[], knowingly: boolean): Promise<number> {
    const taken = changes.reduce(
      (sum, { before, after }) => sum + seatsHeld(after) - seatsHeld(before),
      0,
    );
    seats.seatsTaken += taken;
    seats.overbooked = knowingly ? overbookedKnowingly(seats) : overbookedAfter(seats);
    // Counted by the database: a lock that failed would run into the CHECK rather than oversell.
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

  mail(kind: SeatMail | "rsvp-link", rsvp: SeatChange["rsvp"], purpose: string): void {
    this.#mails.push({
      kind,
      recipient: rsvp.user.email,
      language: rsvp.locale,
      params: { rsvpId: rsvp.id },
      dedupeKey: `${kind}:${rsvp.id}:${purpose}`,
    });
  }

  async cancel(
    seats: Seats,
    actor: Actor,
    rsvps: Party[],
    mail: SeatMail | undefined,
    change: RsvpChange = "canceled",
  ): Promise<void> {
    const changes = rsvps.map((rsvp) => ({
      rsvp,
      before: rsvp,
      after: { status: "canceled" as const, guests: rsvp.guests },
      change,
      mail,
    }));
    await this.applySeatChanges(seats, actor, changes, () =>
      this.tx.rsvp.updateMany({
        where: { id: { in: rsvps.map((rsvp) => rsvp.id) } },
        data: { status: "canceled", canceledAt: this.now },
      }),
    );
  }

  /** Gives waiting parties their seats, and frees those that they had at another meetup of the event. */
  async seat(
    seats: Seats,
    actor: Actor,
    rsvps: Party[],
    change: RsvpChange = "promoted",
  ): Promise<void> {
    const userIds = rsvps.map((rsvp) => rsvp.userId);
    for (const rsvp of await seatsElsewhere(this.tx, seats, userIds))
      await this.cancel(await this.lock(rsvp.meetupId), actor, [rsvp], "rsvp-left");
    const changes = rsvps.map((rsvp) => ({
      rsvp,
      before: rsvp,
      after: { status: "going" as const, guests: rsvp.guests },
      change,
      mail: "rsvp-promoted" as const,
    }));
    const write = () =>
      this.tx.rsvp.updateMany({
        where: { id: { in: rsvps.map((rsvp) => rsvp.id) } },
        data: { status: "going", promotedAt: this.now },
      });
    await this.applySeatChanges(seats, actor, changes, write, {
      knowingly: change === "overridden",
    });
  }

  /**
   * Gives freed seats to the heads of the waitlists, in every meetup that was locked, until nothing moves.
   * Returns how many parties were seated.
   */
  async promote(): Promise<number> {
    let seated = 0;
    for (let moved = true; moved; ) {
      moved = false;
      const inOrder = [...this.#locked.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const seats of inOrder) {
        const promoted = promote(seats, await headOfWaitlist(this.tx, seats), this.now);
        if (promoted.length === 0) continue;
        const dropped = await this.#unconfirmedWithSeatElsewhere(seats, promoted);
        await this.cancel(seats, WAITLIST, dropped, "rsvp-left");
        const kept = promoted.filter((rsvp) => !dropped.includes(rsvp));
        await this.seat(seats, WAITLIST, kept);
        seated += kept.length;
        moved = true;
      }
    }
    return seated;
  }

  /** Promotes and hands over the mails: the last step before the commit. */
  async finish(): Promise<void> {
    await this.promote();
    await enqueueMails(this.tx, this.#mails.splice(0));
  }

  /** An unconfirmed waitlist entry must not cancel a confirmed seat elsewhere. */
  async #unconfirmedWithSeatElsewhere(seats: Seats, rsvps: Party[]): Promise<Party[]> {
    const unconfirmed = rsvps.filter((rsvp) => !rsvp.confirmedAt);
    if (unconfirmed.length === 0) return [];
    const userIds = unconfirmed.map((rsvp) => rsvp.userId);
    const elsewhere = await seatsElsewhere(this.tx, seats, userIds);
    const confirmed = elsewhere.filter((rsvp) => rsvp.confirmedAt);
    // A cancellation over there meanwhile must not leave them without either.
    if (confirmed.length > 0 && this.mode === "shared") throw new ExclusiveEventLockRequired();
    const seated = new Set(confirmed.map((rsvp) => rsvp.userId));
    return unconfirmed.filter((rsvp) => seated.has(rsvp.userId));
  }
}

const seatsHeld = (rsvp: Held | null) => (rsvp?.status === "going" ? seatsOf(rsvp) : 0);
