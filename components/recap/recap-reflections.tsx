import { byline, foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { LinkedText } from "@/components/ui/text/linked-text";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { EventRecap } from "@/lib/recap/queries";
import { byPlace } from "@/lib/recap/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { More } from "./more";
import { PlaceHeading } from "./place-heading";

type Props = {
  locale: Locale;
  event: { slug: string };
  meetups: EventSnapshot["meetups"];
  recap: Pick<EventRecap, "reflections">;
  links: SiteLinks | undefined;
};

/** What people wrote, by city from east to west. */
export function RecapReflections({ locale, event, meetups, recap, links }: Props) {
  const [t, r] = [useTranslations("recap.reflections"), useTranslations("reflections")];
  const places = byPlace(recap.reflections, meetups, locale);
  if (places.length === 0) return null;
  const path = `/${locale}/n/${event.slug}/reflections`;
  return (
    <Section
      id="reflections"
      title={t("title")}
      action={
        <a href={path} className="link">
          {t("all", { count: recap.reflections[0]?.ofEvent ?? 0 })}
        </a>
      }
    >
      <ul className="by-place">
        {places.map(({ meetup, items }) => (
          <li key={meetup?.id ?? "whole"} className="grid gap-3">
            <PlaceHeading {...{ locale, meetup }} />
            <ul className="grid gap-4">
              {items.map((reflection) => {
                const { slug, title, stayed, locale: written } = reflection;
                return (
                  <li key={slug} className="border-hairline border-l-4 pl-4">
                    <p
                      lang={foreign(written, locale)}
                      className="font-reading text-lg leading-snug"
                    >
                      <a
                        href={`${path}/${slug}`}
                        className="inline-flex min-h-target items-center text-link hover:underline"
                      >
                        {title ?? stayed}
                      </a>
                    </p>
                    {title && (
                      <p lang={foreign(written, locale)} className="font-reading">
                        <LinkedText text={stayed} links={links} />
                      </p>
                    )}
                    <p className="text-ink-2 text-sm">
                      {byline(r, { ...reflection, place: null }, locale)}
                    </p>
                  </li>
                );
              })}
            </ul>
            <More href={path} items={items} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
