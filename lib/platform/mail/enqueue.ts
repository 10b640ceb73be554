import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { WriteBatch } from "@/lib/platform/db/write-batch";
import { queueMailsStatement } from "@/lib/platform/jobs/boss";
import type { MailKind, MailParams } from "./kinds";

/** Priority of mails that somebody is waiting for on screen. */
const URGENT = 10;

export type NewMail<Kind extends MailKind> = {
  kind: Kind;
  /** A normalised address. */
  recipient: string;
  /** `both` if the reader's language is unknown. */
  language: "en" | "fr" | "both";
  params: MailParams<Kind>;
  /** Identifies the purpose; a second mail with the same key is dropped. */
  dedupeKey?: string;
  /** What it is about, and the activity that it follows from. */
  eventId?: string | null | undefined;
  meetupId?: string | undefined;
  activityId?: string;
};

/** Writes a mail in the transaction it reports on; the worker sends it after the commit. */
export async function enqueueMail<Kind extends MailKind>(
  tx: Tx,
  mail: NewMail<Kind>,
): Promise<void> {
  const batch = new WriteBatch();
  await addMails(batch, [mail]);
  await batch.send(tx);
}

/** Adds the writes of mails to a batch. A mail that was written before is not queued again. */
export async function addMails<Kind extends MailKind>(
  batch: WriteBatch,
  mails: NewMail<Kind>[],
): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({ id: randomUUID(), ...mail }));
  batch.add(
    Prisma.sql`
      INSERT INTO "Email" ("id", "kind", "recipient", "language", "params", "dedupeKey",
        "eventId", "meetupId", "activityId")
      SELECT "id", "kind", "recipient", "language", "params", "dedupeKey",
        "eventId", "meetupId", "activityId"
      FROM jsonb_populate_recordset(NULL::"Email", ${JSON.stringify(rows)}::jsonb)
      ON CONFLICT ("dedupeKey") DO NOTHING RETURNING "id", "kind"`,
    "mailed",
  );
  await queueNamed(batch);
}

/** Puts mails that failed back into the queue. */
export async function queueAgain(tx: Tx, ids: string[]): Promise<void> {
  const batch = new WriteBatch();
  batch.add(
    Prisma.sql`SELECT "id", "kind" FROM "Email" WHERE "id" = ANY(${ids}::uuid[])`,
    "mailed",
  );
  await queueNamed(batch);
  await batch.send(tx);
}

/** Ends a batch with a job for each mail that its part "mailed" returns. */
async function queueNamed(batch: WriteBatch): Promise<void> {
  const jobs = Prisma.sql`(
    SELECT json_agg(json_build_object('data', json_build_object('emailId', "id"),
      'priority', CASE "kind" WHEN 'sign-in' THEN ${URGENT}::int ELSE 0 END)) FROM "mailed")`;
  batch.endWith(await queueMailsStatement(), [jobs]);
}
