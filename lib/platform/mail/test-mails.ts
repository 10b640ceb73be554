import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";

/** The mails to each of these people, oldest first. */
export async function mailsTo(...people: Person[]) {
  const mails = await db.email.findMany({
    where: { recipient: { in: people.map((person) => person.email) } },
    select: { kind: true, recipient: true, language: true, params: true },
    orderBy: { createdAt: "asc" },
  });
  return people.map((person) => mails.filter((mail) => mail.recipient === person.email));
}
