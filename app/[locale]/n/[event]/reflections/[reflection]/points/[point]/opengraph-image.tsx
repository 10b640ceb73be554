import { headers } from "next/headers";
import { noPicture, picture } from "@/components/share/picture";
import { isLocale } from "@/lib/platform/i18n/locales";
import { pointOf, reflectionBySlug } from "@/lib/reflections/queries";
import { pictureSize } from "@/lib/share/metadata-rules";
import { quotePicture } from "@/lib/share/picture-rules";
import { eventSnapshot } from "@/lib/snapshot/queries";

// Otherwise Next would cache pictures for ever, and a file for each invented URL.
export const dynamic = "force-dynamic";

type Params = { locale: string; event: string; reflection: string; point: string };
type Props = { params: Promise<Params> };

/** No point of a draft has a picture, nor of what was withdrawn. */
async function shownPicture({ locale, event, reflection: slug, point: id }: Params) {
  if (!isLocale(locale)) return null;
  const [snapshot, reflection] = await Promise.all([
    eventSnapshot(event),
    reflectionBySlug(event, slug, null),
  ]);
  const point = reflection && pointOf(reflection, id);
  if (!snapshot || !point) return null;
  return quotePicture(snapshot, { ...reflection, text: point.text }, locale);
}

export async function generateImageMetadata({ params }: { params: Params }) {
  const alt = (await shownPicture(await params))?.alt;
  return [{ id: "card", alt, size: pictureSize, contentType: "image/png" }];
}

export default async function PointPicture({ params }: Props) {
  const shown = await shownPicture(await params);
  return shown ? picture(shown, await headers()) : noPicture();
}
