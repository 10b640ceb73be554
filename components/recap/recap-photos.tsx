import { Picture } from "@/components/photos/picture";
import { foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { placeName } from "@/lib/meetups/rules";
import { eastToWest, published } from "@/lib/phases/night-rules";
import { photoPath } from "@/lib/photos/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { inTurn } from "@/lib/recap/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";

/** Of many cities as many as of few; the others are on their pages. */
const SHOWN = 12;

type Props = { locale: Locale; meetups: EventSnapshot["meetups"] };

/** One photo of each city from east to west, then a second one of each. */
export function RecapPhotos({ locale, meetups }: Props) {
  const t = useTranslations("recap");
  const albums = eastToWest(published(meetups), locale).map(({ photos, ...meetup }) =>
    photos.map((photo) => ({ photo, meetup })),
  );
  const shown = inTurn(albums, SHOWN);
  if (shown.length === 0) return null;
  return (
    <Section id="photos" title={t("photos")}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {shown.map(({ photo, meetup }) => (
          <li key={photo.id}>
            <figure className="grid gap-1">
              <a href={photoPath(photo.id, "large")} className="block">
                <Picture
                  photo={photo}
                  description={{
                    text: photo.description ?? "",
                    ...(photo.locale && { lang: foreign(photo.locale, locale) }),
                  }}
                  className="aspect-4/3 w-full rounded-card object-cover"
                />
              </a>
              <figcaption className="text-ink-2 text-sm">{placeName(meetup, locale)}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  );
}
