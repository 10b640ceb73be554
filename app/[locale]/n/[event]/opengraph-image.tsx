import { headers } from "next/headers";
import { noPicture, picture } from "@/components/share/picture";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { pictureSize } from "@/lib/share/metadata-rules";
import { eventPicture } from "@/lib/share/picture-rules";
import { eventSnapshot } from "@/lib/snapshot/queries";

// Otherwise Next would cache pictures for ever, and a file for each invented URL.
export const dynamic = "force-dynamic";

type Params = { locale: string; event: string };
type Props = { params: Promise<Params> };

/** Uses the public snapshot, so drafts have no picture. */
async function shownPicture({ locale, event }: Params) {
  const snapshot = isLocale(locale) ? await eventSnapshot(event) : null;
  return snapshot && isLocale(locale) ? eventPicture(snapshot, { locale, now: await now() }) : null;
}

export async function generateImageMetadata({ params }: { params: Params }) {
  const alt = (await shownPicture(await params))?.alt;
  return [{ id: "card", alt, size: pictureSize, contentType: "image/png" }];
}

export default async function EventPicture({ params }: Props) {
  const shown = await shownPicture(await params);
  return shown ? picture(shown, await headers()) : noPicture();
}
