import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { rsvp } from "@/lib/rsvps/mutations";
import { latestRsvp } from "@/lib/rsvps/own-rsvp-queries";
import type { Changed } from "@/lib/rsvps/rules";
import type { JoinRefusal } from "@/lib/seating/rules";
import type { FixAddress } from "./schema";

type Fix = FixAddress & { key: string; isFlood?: boolean };

/**
 * Ends a device's attempt and makes another with the right address, with the same name, guests and details. Like any
 * new RSVP, it goes to the end of the waitlist if somebody waits: addresses take no place over from each other.
 */
export async function fixAddress(
  attemptId: string,
  { meetupId, address, key, isFlood = false }: Fix,
  locale: Locale,
): Promise<Changed<JoinRefusal>> {
  const replaced = await latestRsvp(db, meetupId, { userId: "", attemptId });
  if (!replaced) throw new NotFound("attempt");
  if (replaced.user.email === address) return { ok: true };
  return rsvp({ meetupId, address, key, name: replaced.name, isFlood, replaced }, locale);
}
