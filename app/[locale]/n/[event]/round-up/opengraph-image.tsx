import { headers } from "next/headers";
import { noPicture, picture } from "@/components/share/picture";
import { isLocale } from "@/lib/platform/i18n/locales";
import { roundUpForPage } from "@/lib/round-ups/queries";
import { pictureSize } from "@/lib/share/metadata-rules";
import { roundUpPicture } from "@/lib/share/picture-rules";
import { eventSnapshot } from "@/lib/snapshot/queries";

// Otherwise Next would cache pictures for ever, and a file for each invented URL.
export const dynamic = "force-dynamic";

type Params = { locale: string; event: string };
type Props = { params: Promise<Params> };

/** None until it is published. */
async function shownPicture({ locale, event }: Params) {
  if (!isLocale(locale)) return null;
  const [snapshot, roundUp] = await Promise.all([eventSnapshot(event), roundUpForPage(event)]);
  return snapshot && roundUp ? roundUpPicture(snapshot, roundUp.items, locale) : null;
}

export async function generateImageMetadata({ params }: { params: Params }) {
  const alt = (await shownPicture(await params))?.alt;
  return [{ id: "card", alt, size: pictureSize, contentType: "image/png" }];
}

export default async function RoundUpPicture({ params }: Props) {
  const shown = await shownPicture(await params);
  return shown ? picture(shown, await headers()) : noPicture();
}
