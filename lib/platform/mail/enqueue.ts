import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { queueMails } from "@/lib/platform/jobs/boss";
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
};

/** Writes a mail in the transaction it reports on; the worker sends it after the commit. */
export async function enqueueMail<Kind extends MailKind>(
  tx: Tx,
  mail: NewMail<Kind>,
): Promise<void> {
  await enqueueMails(tx, [mail]);
}

/** Writes many mails in two statements. */
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
    rows.map(({ id, kind }) => ({ id, priority: kind === "sign-in" ? URGENT : 0 })),
  );
}
