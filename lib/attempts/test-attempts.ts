import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { rsvp } from "@/lib/rsvps/mutations";
import { remembered, typed } from "@/lib/rsvps/test-rsvps";
import { codeOf } from "./code-rules";

/** An address typed on a device, with the code of its mail; the code is empty if there was no mail. */
export async function attempt(meetupId: string, address = `${randomUUID()}@example.ca`) {
  const device = remembered(await rsvp(typed(meetupId, { address }), "en"));
  if (!("attemptId" in device)) throw new Error("not an attempt");
  const { attemptId } = device;
  const row = await db.rsvp.findFirstOrThrow({ where: { attemptId } });
  const code = codeOf(row, realNow()) ?? "";
  const phone = { by: "phone" as const, attemptId };
  return { address, attemptId, code, rsvpId: row.id, userId: row.userId, phone };
}
