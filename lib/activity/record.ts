import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { WriteBatch } from "@/lib/platform/db/write-batch";
import { addMails, type NewMail } from "@/lib/platform/mail/enqueue";
import { type MailKind, mailKinds } from "@/lib/platform/mail/kinds";
import { audiences, type Recipient } from "./audience-queries";
import { MAILS_BY_VERB, showsNowhere, type Verb } from "./verbs";

export type Entry = {
  verb: Verb;
  actor: Actor;
  at: Date;
  /** null if no event is concerned. */
  eventId: string | null;
  meetupId?: string;
  /** The id of what the verb is about. */
  subjectId?: string;
  /** Stored with the entry, for the audit. */
  detail?: Prisma.InputJsonObject;
  /** Parameters of the mails, besides the ids of event, meetup and subject. */
  params?: object;
  /** Recipients known to the mutation; otherwise the verb's audience is looked up. */
  recipients?: Recipient[];
  /** People of the audience who are not mailed. */
  except?: string[];
  /** Mails of the same occasion are sent once. By default each change is an occasion of its own. */
  occasion?: string | undefined;
  /** Sends no mail. */
  silent?: boolean | undefined;
};

/** Listeners of this Postgres channel receive a `Notice` at the commit. */
export const CHANNEL = "rollcall_activity";

export type Notice = {
  /** null if no event is concerned. */
  event: string | null;
  /** The event's; null also if it was deleted. */
  slug: string | null;
  revision: number | null;
  verbs: Verb[];
  /** null of more than a notice can name. */
  meetups: string[] | null;
};

/** Postgres passes on 8,000 bytes. */
const MOST_NAMED = 20;

/**
 * Ends every mutation, in its transaction: appends to the activity table, enqueues the mails that follow from the
 * verbs, raises the event's revision, or the installation's, if a page for everybody may show the change, and notifies
 * listeners at the commit. Call it last: revisions' rows are the last locks that a transaction takes, in the order in
 * which the events are first named: a night before those after it. Returns the number of mails for the first entry.
 */
export async function record(tx: Tx, ...entries: Entry[]): Promise<number> {
  return recordWith(tx, new WriteBatch(), entries);
}

/** The same, in one statement with a mutation's last writes. */
export async function recordWith(tx: Tx, batch: WriteBatch, entries: Entry[]): Promise<number> {
  const [first = [], ...others] = byEvent(entries);
  const mailed = await recordOfEvent(tx, batch, first);
  for (const more of others) await recordOfEvent(tx, new WriteBatch(), more);
  return mailed;
}

function byEvent(entries: Entry[]): Entry[][] {
  const events = new Map<string | null, Entry[]>();
  for (const entry of entries)
    events.set(entry.eventId, [...(events.get(entry.eventId) ?? []), entry]);
  return [...events.values()];
}

async function recordOfEvent(tx: Tx, batch: WriteBatch, entries: Entry[]): Promise<number> {
  const [first] = entries;
  if (!first) {
    await batch.send(tx);
    return 0;
  }
  const rows = entries.map((entry) => ({ id: randomUUID(), entry }));
  const mails: NewMail<MailKind>[][] = [];
  for (const { id, entry } of rows) mails.push(await mailsOf(tx, id, entry));
  await addMails(batch, mails.flat());
  addActivities(batch, first.eventId, rows);
  await batch.send(tx);
  return mails[0]?.length ?? 0;
}

type Row = { id: string; entry: Entry };

async function mailsOf(tx: Tx, id: string, entry: Entry): Promise<NewMail<MailKind>[]> {
  if (entry.silent) return [];
  const mails: NewMail<MailKind>[] = [];
  for (const { kind, to } of MAILS_BY_VERB[entry.verb]) {
    const lookUp = to in audiences ? audiences[to as keyof typeof audiences] : async () => [];
    const recipients = entry.recipients ?? (await lookUp(tx, entry));
    for (const recipient of recipients) mails.push(toMail(kind, recipient, entry, id));
  }
  return mails;
}

function toMail(kind: MailKind, recipient: Recipient, entry: Entry, id: string): NewMail<MailKind> {
  const { eventId, meetupId, subjectId } = entry;
  const subject = { talkId: subjectId, commentId: subjectId, invitationId: subjectId };
  const values = { eventId, meetupId, ...subject, ...entry.params, ...recipient.params };
  return {
    kind,
    recipient: recipient.address,
    language: recipient.language,
    // Drops parameters that this kind of mail does not use; throws if one is missing.
    params: mailKinds[kind].parse(values) as NewMail<MailKind>["params"],
    dedupeKey: `${kind}:${entry.occasion ?? id}:${recipient.key}`,
    ...{ eventId, meetupId, activityId: id },
  };
}

function addActivities(batch: WriteBatch, eventId: string | null, rows: Row[]): void {
  const activities = JSON.stringify(rows.map(toActivity));
  const verbs = rows.map(({ entry }) => entry.verb);
  const mayShow = !verbs.every(showsNowhere);
  const raises = mayShow && eventId !== null;
  if (raises) batch.add(raiseRevision(eventId), "revised");
  else if (mayShow) batch.add(Prisma.sql`UPDATE "Installation" SET "revision" = "revision" + 1`);
  const revision = raises ? Prisma.sql`(SELECT "revision" FROM "revised")` : Prisma.sql`NULL`;
  const meetups = [...new Set(rows.flatMap(({ entry }) => entry.meetupId ?? []))];
  const named = JSON.stringify(meetups.length > MOST_NAMED ? null : meetups);
  batch.add(Prisma.sql`
    INSERT INTO "Activity" ("id", "at", "verb", "actorKind", "actorId", "actorName", "eventId",
      "meetupId", "subjectId", "revision", "detail")
    SELECT row."id", row."at", row."verb", row."actorKind", row."actorId", row."actorName",
      ${eventId}::uuid, row."meetupId", row."subjectId", ${revision}, row."detail"
    FROM jsonb_populate_recordset(NULL::"Activity", ${activities}::jsonb) AS row
    RETURNING pg_notify(${CHANNEL}, json_build_object('event', ${eventId}::text,
      'slug', (SELECT "slug" FROM "Event" WHERE "id" = ${eventId}::uuid),
      'revision', ${revision}, 'verbs', ${JSON.stringify(verbs)}::json,
      'meetups', ${named}::json)::text)::text`);
}

const raiseRevision = (eventId: string) => Prisma.sql`
  INSERT INTO "EventRevision" ("eventId", "revision") VALUES (${eventId}::uuid, 1)
  ON CONFLICT ("eventId") DO UPDATE SET "revision" = "EventRevision"."revision" + 1
  RETURNING "revision"`;

function toActivity({ id, entry }: Row) {
  const { actor, at, verb, meetupId, subjectId, detail } = entry;
  return { id, at, verb, ...actor, meetupId, subjectId, detail };
}
