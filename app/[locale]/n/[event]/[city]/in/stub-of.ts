import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { stubOf } from "@/lib/share/stub-rules";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { meetupOf } from "@/lib/snapshot/rules";

export type Params = { locale: string; event: string; city: string };

/** From what everybody may see: nothing in it is about one person. */
export async function readStub({ locale, event, city }: Params) {
  if (!isLocale(locale)) return null;
  const snapshot = await eventSnapshot(event);
  const meetup = snapshot && meetupOf(snapshot, city);
  const stub = meetup && stubOf(snapshot, meetup, { locale, now: await now() });
  return stub && { locale, path: `/n/${snapshot.event.slug}/${meetup.slug}`, stub };
}
