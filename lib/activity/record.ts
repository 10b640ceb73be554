import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { enqueueMails, type NewMail } from "@/lib/platform/mail/enqueue";
import { type MailKind, mailKinds } from "@/lib/platform/mail/kinds";
import { audiences, type Recipient } from "./audience-queries";
import { MAILS_BY_VERB, type Verb } from "./verbs";

export type Entry = {
  verb: Verb;
  actor: Actor;
  at: Date;
  /** null for what is about no event. */
  eventId: string | null;
  meetupId?: string;
  /** The id of what the verb is about. */
  subjectId?: string;
  /** Kept with the entry: what a reader of the audit wants to know. */
  detail?: Prisma.InputJsonObject;
  /** What the mails say, besides the ids of event, meetup and subject. */
  params?: object;
  /** Whom the mails go to, where the mutation knows them; else the verb's audience is looked up. */
  recipients?: Recipient[];
  /** People of the audience who are not mailed. */
  except?: string[];
  /** Names the occasion where it may come again and must not be mailed again; usually each change is its own. */
  occasion?: string | undefined;
  /** No mail follows: what it would say is over, or shows to nobody yet. */
  silent?: boolean | undefined;
};

/** Postgres tells listeners of this channel `{event, revision, verbs}` at the commit. */
export const CHANNEL = "rollcall_activity";

/**
 * Ends every mutation, in its transaction: appends to the activity table, enqueues the mails that follow from the
 * verbs, raises the event's revision and notifies listeners at the commit. All entries are of one event. Nothing is
 * written after it: the revision's row is the last lock that a transaction takes. Returns how many mails follow from the first entry.
 */
export async function record(tx: Tx, ...entries: Entry[]): Promise<number> {
  const [first] = entries;
  if (!first) return 0;
  const rows = entries.map((entry) => ({ id: randomUUID(), entry }));
  const mails: NewMail<MailKind>[][] = [];
  for (const { id, entry } of rows) mails.push(await mailsOf(tx, id, entry));
  await enqueueMails(tx, mails.flat());
  await append(tx, first.eventId, rows);
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
  const said = { eventId, meetupId, ...subject, ...entry.params, ...recipient.params };
  return {
    kind,
    recipient: recipient.address,
    language: recipient.language,
    // Keeps of it what this kind of mail has a use for, and throws where something is missing.
    params: mailKinds[kind].parse(said) as NewMail<MailKind>["params"],
    dedupeKey: `${kind}:${entry.occasion ?? id}:${recipient.key}`,
  };
}

/** One statement, so that the revision is locked for as short as can be. */
async function append(tx: Tx, eventId: string | null, rows: Row[]): Promise<void> {
  const activities = JSON.stringify(rows.map(toActivity));
  const verbs = JSON.stringify(rows.map(({ entry }) => entry.verb));
  await tx.$queryRaw`
    WITH revised AS (
      INSERT INTO "EventRevision" ("eventId", "revision")
      SELECT ${eventId}::uuid, 1 WHERE ${eventId}::uuid IS NOT NULL
      ON CONFLICT ("eventId") DO UPDATE SET "revision" = "EventRevision"."revision" + 1
      RETURNING "revision"
    ), appended AS (
      INSERT INTO "Activity" ("id", "at", "verb", "actorKind", "actorId", "actorName", "eventId",
        "meetupId", "subjectId", "revision", "detail")
      SELECT row."id", row."at", row."verb", row."actorKind", row."actorId", row."actorName",
        ${eventId}::uuid, row."meetupId", row."subjectId", (SELECT "revision" FROM revised), row."detail"
      FROM jsonb_to_recordset(${activities}::jsonb) AS row("id" uuid, "at" timestamptz, "verb" text,
        "actorKind" text, "actorId" text, "actorName" text, "meetupId" uuid, "subjectId" uuid, "detail" jsonb)
    )
    SELECT pg_notify(${CHANNEL}, json_build_object('event', ${eventId}::text,
      'revision', (SELECT "revision" FROM revised), 'verbs', ${verbs}::json)::text)::text`;
}

function toActivity({ id, entry }: Row) {
  const { actor, at, verb, meetupId, subjectId, detail } = entry;
  return { id, at, verb, ...actor, meetupId, subjectId, detail };
}
