import { toAttendee } from "@/lib/activity/audience-queries";
import { type Entry, recordWith } from "@/lib/activity/record";
import { mayMailUnconfirmed } from "@/lib/kernel/limits";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { WriteBatch } from "@/lib/platform/db/write-batch";
import type { SeatChange, SeatVerb } from "./changes";
import type { Seats } from "./seats";

export type Noted = Pick<SeatChange, "rsvp"> &
  Pick<Entry, "occasion" | "params"> & {
    verb:
      | SeatVerb
      | "rsvp.repeated"
      | "rsvp.confirmed"
      | "rsvp.code-sent"
      | "rsvp.confirm-asked"
      | "rsvp.reconfirmed";
    silent?: boolean | undefined;
  };

type Limited = {
  entry: Entry;
  purpose: Parameters<typeof mayMailUnconfirmed>[1];
  meetupId: string;
  address: string;
};

/** Mails about an attempt that others than its device bring about, again and again if they like. */
const LIMITED_MAILS: Partial<Record<Noted["verb"], Limited["purpose"]>> = {
  "rsvp.promoted": "unconfirmed-mail-promoted",
  "rsvp.seated-by-host": "unconfirmed-mail-promoted",
  "rsvp.removed-by-host": "unconfirmed-mail-removed",
  "rsvp.released": "unconfirmed-mail-removed",
};

/** The activity entries of a seating transaction, written before its commit. */
export class Entries {
  readonly #entries: Entry[] = [];
  readonly #limited: Limited[] = [];

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  addRsvp(
    { id: meetupId, eventId }: Pick<Seats, "id" | "eventId">,
    actor: Actor,
    { verb, rsvp, silent = false, ...rest }: Noted,
    at: Date,
  ): void {
    // Nobody is mailed about what an unconfirmed person does on a device, nor about a duplicate.
    const isSilent = silent || rsvp.isDuplicate || actor.actorKind === "phone";
    const about = { verb, actor, at, eventId, meetupId, subjectId: rsvp.id };
    const entry: Entry = { ...about, recipients: [toAttendee(rsvp)], silent: isSilent, ...rest };
    this.add(entry);
    const purpose = LIMITED_MAILS[verb];
    if (purpose && rsvp.attemptId && !isSilent)
      this.#limited.push({ entry, purpose, meetupId, address: rsvp.user.email });
  }

  /** In one statement with the transaction's last writes. */
  async write(tx: Tx, batch: WriteBatch): Promise<void> {
    const limited = this.#limited.splice(0).sort((a, b) => (a.address < b.address ? -1 : 1));
    for (const { entry, purpose, ...about } of limited)
      entry.silent = !(await mayMailUnconfirmed(tx, purpose, about));
    await recordWith(tx, batch, this.#entries.splice(0));
  }
}
