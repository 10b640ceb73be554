import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { queueMails } from "@/lib/platform/jobs/boss";
import type { MailKind, MailParams } from "./kinds";

/** Somebody sits before a form until this mail comes: a thousand others don't stand before it. */
const WAITED_FOR = 10;

export type NewMail<Kind extends MailKind> = {
  kind: Kind;
  /** A normalised address. */
  recipient: string;
  /** Where the reader's language is unknown, `both`. */
  language: "en" | "fr" | "both";
  params: MailParams<Kind>;
  /** Names the purpose, where a second mail would be a fault: the second one is not written. */
  dedupeKey?: string;
};

/** Writes a mail in the transaction of what it tells of; the worker sends it after the commit. */
export async function enqueueMail<Kind extends MailKind>(
  tx: Tx,
  mail: NewMail<Kind>,
): Promise<void> {
  await enqueueMails(tx, [mail]);
}

/** The same for many at once, in two statements however many they are. */
export async function enqueueMails<Kind extends MailKind>(
  tx: Tx,
  mails: NewMail<Kind>[],
): Promise<void> {
  if (mails.length === 0) return;
  const rows = await tx.email.createManyAndReturn({
    data: mails.map((mail) => ({ ...mail, params: mail.params as Prisma.InputJsonObject })),
    skipDuplicates: true,
    select: { id: true, kind: true },
  });
  await queueMails(
    tx,
    rows.map(({ id, kind }) => ({ id, priority: kind === "sign-in" ? WAITED_FOR : 0 })),
  );
}
