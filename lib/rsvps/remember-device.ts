import type { Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { clearDeviceRsvp, readDeviceRsvp, writeDeviceRsvp } from "./device-cookie";
import { answerByLink } from "./queries";
import type { LinkInput } from "./schema";

/**
 * A phone on which somebody's mailed link was opened keeps that answer, so that the city's page knows it too;
 * what stood in for it goes, in every city of the night. Somebody else's answer that was given there stays.
 */
export async function rememberDevice(
  viewer: Person | null,
  { token }: LinkInput,
): Promise<Outcome> {
  const linked = viewer ? null : await answerByLink(token);
  if (!linked) return { ok: true };
  const { eventId, meetupId, rsvpId, version } = linked;
  for (const { id } of await db.meetup.findMany({ where: { eventId }, select: { id: true } })) {
    const kept = await readDeviceRsvp(id);
    if (id === meetupId && (!kept || "standIn" in kept))
      await writeDeviceRsvp(id, { rsvpId, version });
    else if (kept && "standIn" in kept) await clearDeviceRsvp(id);
  }
  return { ok: true };
}
