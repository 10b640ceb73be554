import { headers } from "next/headers";
import { noPicture, picture } from "@/components/share/picture";
import { eventBySlug } from "@/lib/events/queries";
import { meetupBySlug, meetupsOfEvent } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { pictureSize } from "@/lib/share/metadata-rules";
import { meetupPicture } from "@/lib/share/sentence-rules";

// Otherwise Next would cache pictures for ever, and a file for each invented URL.
export const dynamic = "force-dynamic";

type Params = { locale: string; event: string; city: string };
type Props = { params: Promise<Params> };

/** Uses the public snapshot, so unpublished meetups have no picture. */
async function pictureTexts({ locale, event: slug, city }: Params) {
  if (!isLocale(locale)) return null;
  const event = await eventBySlug(slug, null);
  const meetup = event && (await meetupBySlug(slug, city, null));
  return event && meetup
    ? meetupPicture(event, meetup, await meetupsOfEvent(slug, null), locale)
    : null;
}

export async function generateImageMetadata({ params }: { params: Params }) {
  const alt = (await pictureTexts(await params))?.alt;
  return [{ id: "card", alt, size: pictureSize, contentType: "image/png" }];
}

export default async function MeetupPicture({ params }: Props) {
  const shown = await pictureTexts(await params);
  return shown ? picture(shown, await headers()) : noPicture();
}
