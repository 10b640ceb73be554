import type { Prisma } from "../db/generated/client";
import { queueMail } from "../jobs/boss";
import type { MailKind, MailParams } from "./kinds";

type NewMail<Kind extends MailKind> = {
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
  tx: Prisma.TransactionClient,
  mail: NewMail<Kind>,
): Promise<void> {
  const [row] = await tx.email.createManyAndReturn({
    data: [{ ...mail, params: mail.params as Prisma.InputJsonObject }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (row) await queueMail(tx, row.id);
}
