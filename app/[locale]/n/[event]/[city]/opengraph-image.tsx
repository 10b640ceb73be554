import { noPicture, picture, pictureSize } from "@/components/share/picture";
import { eventBySlug } from "@/lib/events/queries";
import { meetupBySlug, meetupsOfEvent } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { meetupPicture } from "@/lib/share/sentence-rules";

// Kept otherwise, and for ever: an old venue, and a file for each address that somebody makes up.
export const dynamic = "force-dynamic";

type Params = { locale: string; event: string; city: string };
type Props = { params: Promise<Params> };

/** What everybody may see: what is not published has no picture, whoever asks. */
async function words({ locale, event: slug, city }: Params) {
  if (!isLocale(locale)) return null;
  const event = await eventBySlug(slug, null);
  const meetup = event && (await meetupBySlug(slug, city, null));
  return event && meetup
    ? meetupPicture(event, meetup, await meetupsOfEvent(slug, null), locale)
    : null;
}

export async function generateImageMetadata({ params }: { params: Params }) {
  const alt = (await words(await params))?.alt;
  return [{ id: "card", alt, size: pictureSize, contentType: "image/png" }];
}

export default async function MeetupPicture({ params }: Props) {
  const shown = await words(await params);
  return shown ? picture(shown) : noPicture();
}
