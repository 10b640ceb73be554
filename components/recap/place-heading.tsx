import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

export type RecapPlace = {
  slug: string;
  eventSlug: string;
  city: { nameEn: string; nameFr: string } | null;
};

type Props = { locale: Locale; meetup: RecapPlace | null; isNested?: boolean | undefined };

/** A city, with the way to its page; without one, the whole night. */
export function PlaceHeading({ locale, meetup, isNested = false }: Props) {
  const t = useTranslations("recap");
  const Heading = isNested ? "h4" : "h3";
  return (
    <Heading className="font-semibold text-lg">
      {meetup ? (
        <a
          href={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}`}
          className="text-link hover:underline"
        >
          {placeName(meetup, locale)}
        </a>
      ) : (
        t("wholeNight")
      )}
    </Heading>
  );
}
