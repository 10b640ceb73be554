import type { Person } from "@/lib/kernel/viewer";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import type { MailKind } from "@/lib/platform/mail/kinds";
import { TOPIC_BY_KIND, TOPICS, type Topic } from "@/lib/platform/mail/topics";
import { isUnsubscribed } from "@/lib/platform/mail/unsubscribe";

type LinkedMail = { emailId: string; address: string; topic: Topic };

/** What an unsubscribing link is about; null if there is no such mail. */
export async function linkedMail(token: string): Promise<LinkedMail | null> {
  const link = readLink("unsubscribe", token);
  const mail =
    link &&
    (await db.email.findUnique({
      where: { id: link.id },
      select: { id: true, recipient: true, kind: true },
    }));
  const topic = mail && TOPIC_BY_KIND[mail.kind as MailKind];
  return mail && topic ? { emailId: mail.id, address: mail.recipient, topic } : null;
}

/** For the page of a link: whoever has it need not learn the address. */
export async function linkedTopic(token: string) {
  const mail = await linkedMail(token);
  return mail && { topic: mail.topic, isOff: await isUnsubscribed(mail.address, mail.topic) };
}

/** The topics that the viewer no longer gets. */
export async function unsubscribedTopics({ email }: Person): Promise<Topic[]> {
  const rows = await db.unsubscribe.findMany({
    where: { address: email },
    select: { topic: true },
  });
  return TOPICS.filter((topic) => rows.some((row) => row.topic === topic));
}
