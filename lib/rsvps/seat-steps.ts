import type { Locale, Prisma, RsvpChange } from "../db/generated/client";
import { enqueueMails } from "../mail/enqueue";
import type { Actor } from "../viewer";
import { lockSeats } from "./locks";
import { type Held, overbookedAfter, overbookedKnowingly, promote, seatsOf } from "./rules";
import { type Party, party, readSeats, type Seats } from "./seats";

type SeatMail =
  | "rsvp-confirmed"
  | "rsvp-promoted"
  | "rsvp-changed"
  | "rsvp-canceled"
  | "rsvp-taken-back"
  | "rsvp-left"
  | "meetup-canceled";

export type Step = {
  rsvp: { id: string; locale: Locale; user: { email: string } };
  before: Held | null;
  after: Held;
  change: RsvpChange;
  mail?: SeatMail;
};

/** A step turned out to reach another meetup of the event: start again with the event alone. */
export class NeedsEventAlone extends Error {}

const SYSTEM: Actor = { actorKind: "waitlist", actorId: null, actorName: null };

/** One transaction at the seats of one event. Everything that takes or frees a seat is a step of it. */
export class Gate {
  readonly #entered = new Map<string, Seats>();
  readonly #mails: Parameters<typeof enqueueMails>[1] = [];

  constructor(
    readonly tx: Prisma.TransactionClient,
    readonly now: Date,
    readonly alone: boolean,
  ) {}

  /** Locks a meetup's row, then reads it. */
  async enter(meetupId: string): Promise<Seats> {
    const known = this.#entered.get(meetupId);
    if (known) return known;
    if (this.#entered.size > 0 && !this.alone) throw new NeedsEventAlone();
    await lockSeats(this.tx, meetupId);
    const seats = await readSeats(this.tx, meetupId);
    this.#entered.set(meetupId, seats);
    return seats;
  }

  /** How many parties wait. */
  waiting(seats: Seats): Promise<number> {
    return this.tx.rsvp.count({ where: { meetupId: seats.id, status: "waitlisted" } });
  }

  /**
   * Counts the steps' seats, has the RSVPs written with the log's next number (theirs in line), appends to the
   * log and writes the mails. `knowingly` lets the meetup be overbooked by it.
   */
  async take(
    seats: Seats,
    actor: Actor,
    steps: Step[],
    write: (sequence: number) => Promise<unknown>,
    { knowingly = false } = {},
  ): Promise<void> {
    if (steps.length === 0) return;
    const taken = steps.reduce((sum, { before, after }) => sum + held(after) - held(before), 0);
    seats.seatsTaken += taken;
    seats.overbooked = knowingly ? overbookedKnowingly(seats) : overbookedAfter(seats);
    // Counted by the database, so that a gate that failed would run into the CHECK rather than oversell.
    const { logSequence } = await this.tx.meetup.update({
      where: { id: seats.id },
      data: {
        seatsTaken: { increment: taken },
        overbooked: seats.overbooked,
        logSequence: { increment: steps.length },
      },
      select: { logSequence: true },
    });
    const first = logSequence - steps.length + 1;
    await write(first);
    await this.tx.rsvpLog.createMany({
      data: steps.map(({ rsvp, before, after, change }, at) => ({
        ...actor,
        meetupId: seats.id,
        sequence: first + at,
        rsvpId: rsvp.id,
        change,
        statusBefore: before?.status ?? null,
        statusAfter: after.status,
        guestsBefore: before?.guests ?? null,
        guestsAfter: after.guests,
        at: this.now,
      })),
    });
    for (const [at, { rsvp, mail }] of steps.entries())
      if (mail) this.mail(mail, rsvp, String(first + at));
  }

  mail(kind: SeatMail | "rsvp-link", rsvp: Step["rsvp"], purpose: string): void {
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
  ) {
    const steps = rsvps.map((rsvp) => ({
      rsvp,
      before: rsvp,
      after: { status: "canceled" as const, guests: rsvp.guests },
      change,
      mail,
    }));
    await this.take(seats, actor, steps, () =>
      this.tx.rsvp.updateMany({
        where: { id: { in: rsvps.map((rsvp) => rsvp.id) } },
        data: { status: "canceled", canceledAt: this.now },
      }),
    );
  }

  /** Gives waiting parties the seats, and frees those that they had at another meetup of the event. */
  async seat(seats: Seats, actor: Actor, rsvps: Party[], change: RsvpChange = "promoted") {
    const elsewhere = await this.tx.rsvp.findMany({
      where: {
        event: { meetups: { some: { id: seats.id } } },
        meetupId: { not: seats.id },
        userId: { in: rsvps.map((rsvp) => rsvp.userId) },
        status: "going",
      },
      select: party,
    });
    for (const rsvp of elsewhere)
      await this.cancel(await this.enter(rsvp.meetupId), actor, [rsvp], "rsvp-left");
    const steps = rsvps.map((rsvp) => ({
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
    await this.take(seats, actor, steps, write, { knowingly: change === "overridden" });
  }

  /**
   * Gives freed seats to whoever waits for them, in every meetup that was entered, until nothing moves, and
   * hands over the mails. Answers how many parties were seated.
   */
  async settle(): Promise<number> {
    let seated = 0;
    for (let moved = true; moved; ) {
      moved = false;
      const inOrder = [...this.#entered.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const seats of inOrder) {
        const promoted = promote(seats, await this.#line(seats), this.now);
        if (promoted.length === 0) continue;
        const unsure = await this.#unsure(seats, promoted);
        await this.cancel(seats, SYSTEM, unsure, "rsvp-left");
        const sure = promoted.filter((rsvp) => !unsure.includes(rsvp));
        await this.seat(seats, SYSTEM, sure);
        seated += sure.length;
        moved = true;
      }
    }
    await enqueueMails(this.tx, this.#mails.splice(0));
    return seated;
  }

  /** Who would lose a seat that is surely theirs to a place in line that anybody may have typed: they keep the seat. */
  async #unsure(seats: Seats, rsvps: Party[]): Promise<Party[]> {
    const unconfirmed = rsvps.filter((rsvp) => !rsvp.confirmedAt);
    if (unconfirmed.length === 0) return [];
    const kept = await this.tx.rsvp.findMany({
      where: {
        event: { meetups: { some: { id: seats.id } } },
        meetupId: { not: seats.id },
        userId: { in: unconfirmed.map((rsvp) => rsvp.userId) },
        status: "going",
        confirmedAt: { not: null },
      },
      select: { userId: true },
    });
    // Whoever cancels there meanwhile must not end without either.
    if (kept.length > 0 && !this.alone) throw new NeedsEventAlone();
    const theirs = new Set(kept.map((rsvp) => rsvp.userId));
    return unconfirmed.filter((rsvp) => theirs.has(rsvp.userId));
  }

  /** The head of the line, as long as it could possibly be served. */
  async #line(seats: Seats): Promise<Party[]> {
    const free = seats.capacity === null ? undefined : seats.capacity - seats.seatsTaken;
    if (free !== undefined && free <= 0) return [];
    return this.tx.rsvp.findMany({
      where: { meetupId: seats.id, status: "waitlisted" },
      orderBy: { sequence: "asc" },
      take: free,
      select: party,
    });
  }
}

const held = (rsvp: Held | null) => (rsvp?.status === "going" ? seatsOf(rsvp) : 0);
