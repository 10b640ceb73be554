import { foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { eastToWest, published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { talksOf } from "@/lib/recap/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { talkPath } from "@/lib/talks/rules";
import { PlaceHeading } from "./place-heading";

type Props = { locale: Locale; meetups: EventSnapshot["meetups"] };

/** The talks of each city's line-up, and who gave them. */
export function RecapTalks({ locale, meetups }: Props) {
  const t = useTranslations("recap");
  const spoken = eastToWest(published(meetups), locale).flatMap((meetup) => {
    const talks = talksOf(meetup);
    return talks.length > 0 ? [{ meetup, talks }] : [];
  });
  if (spoken.length === 0) return null;
  return (
    <Section id="talks" title={t("talks")}>
      <ul className="grid max-w-text gap-5">
        {spoken.map(({ meetup, talks }) => (
          <li key={meetup.id} className="grid gap-1">
            <PlaceHeading {...{ locale, meetup }} />
            <ul className="grid gap-2">
              {talks.map(({ id, slug, title, speakerName, locale: language }) => (
                <li key={id}>
                  <a
                    href={`/${locale}${talkPath(meetup.eventSlug, meetup.slug, slug)}`}
                    lang={foreign(language, locale)}
                    className="wrap-anywhere inline-flex min-h-target items-center font-semibold text-link underline-offset-4 hover:underline"
                  >
                    {title}
                  </a>
                  <span className="block text-ink-2 text-sm">{speakerName}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
