import { randomUUID } from "node:crypto";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";

/** A mail, and the token of the link at its end. */
export async function testMail(
  kind: "morning-after" | "host-reminder" | "count-ask" | "rsvp-confirmed",
  recipient = `${randomUUID()}@example.ca`,
) {
  const { id } = await db.email.create({
    data: { kind, recipient, language: "en", params: {} },
    select: { id: true },
  });
  return { id, recipient, token: signLink("unsubscribe", id, 1) };
}
