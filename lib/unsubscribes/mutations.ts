import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { type Actor, actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Topic } from "@/lib/platform/mail/topics";
import { now, realNow } from "@/lib/platform/time/now";
import { linkedMail } from "./queries";
import type { MailLink, TopicInput } from "./schema";

/** Ends the mails of a topic to an address, by the link of one of them. The second time changes nothing. */
export async function unsubscribe({ token }: MailLink): Promise<Outcome> {
  const { emailId, ...data } = await requireMail(token);
  const at = await now();
  await db.$transaction(async (tx) => {
    const { count } = await tx.unsubscribe.createMany({
      data: { ...data, at: realNow() },
      skipDuplicates: true,
    });
    if (count === 0) return;
    const entry = { verb: "mail.unsubscribed", at, eventId: null, subjectId: emailId } as const;
    await record(tx, { ...entry, actor: holderOf(emailId), detail: { topic: data.topic } });
  });
  return { ok: true };
}

export async function resubscribe({ token }: MailLink): Promise<Outcome> {
  const { emailId, ...mails } = await requireMail(token);
  return turnOn(mails, holderOf(emailId), emailId);
}

export function resubscribeTo(viewer: Person, { topic }: TopicInput): Promise<Outcome> {
  return turnOn({ address: viewer.email, topic }, actorOf(viewer), viewer.id);
}

async function requireMail(token: string) {
  const mail = await linkedMail(token);
  if (!mail) throw new NotFound("mail");
  return mail;
}

const holderOf = (emailId: string) => actorOf({ kind: "holder", purpose: "mail", target: emailId });

type Mails = { address: string; topic: Topic };

async function turnOn(mails: Mails, actor: Actor, subjectId: string): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const { count } = await tx.unsubscribe.deleteMany({ where: mails });
    if (count === 0) return;
    const entry = { verb: "mail.resubscribed", at, eventId: null, subjectId } as const;
    await record(tx, { ...entry, actor, detail: { topic: mails.topic } });
  });
  return { ok: true };
}

/** A person's new address gets no more than the old one did. */
export async function unsubscribeAlso(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Unsubscribe" ("address", "topic", "at")
    SELECT ${to}, "topic", "at" FROM "Unsubscribe" WHERE "address" = ${from}
    ON CONFLICT DO NOTHING`);
}
