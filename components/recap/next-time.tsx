import { foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { LinkedText } from "@/components/ui/text/linked-text";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { EventRecap } from "@/lib/recap/queries";
import { byPlace } from "@/lib/recap/rules";
import { More } from "./more";
import { PlaceHeading, type RecapPlace } from "./place-heading";

type Meetup = RecapPlace & Parameters<typeof byPlace>[1][number];

type Props = {
  locale: Locale;
  event: { slug: string };
  meetups: Meetup[];
  recap: Pick<EventRecap, "wishes">;
  /** Where the hashtags and mentions of the wishes lead. */
  links?: SiteLinks | undefined;
  /** Below a heading of the third level. */
  isNested?: boolean;
};

/** What people wish for the next night. */
export function NextTime(props: Props) {
  const t = useTranslations("recap.nextTime");
  if (props.recap.wishes.length === 0) return null;
  return (
    <Section id="next-time" title={t("title")}>
      <WishesForNextTime {...props} />
    </Section>
  );
}

/** By city from east to west, each with the reflection it is of. */
export function WishesForNextTime({ locale, event, meetups, recap, links, isNested }: Props) {
  const t = useTranslations("recap.nextTime");
  const places = byPlace(recap.wishes, meetups, locale);
  const path = `/${locale}/n/${event.slug}/reflections`;
  return (
    <ul className="by-place">
      {places.map(({ meetup, items }) => (
        <li key={meetup?.id ?? "whole"} className="grid gap-2">
          <PlaceHeading {...{ locale, meetup, isNested }} />
          <ul className="grid gap-2">
            {items.map(({ id, text, slug, locale: written, authorName: name }) => (
              <li key={id} className="border-hairline border-l-4 pl-4">
                <p lang={foreign(written, locale)} className="wrap-anywhere font-reading text-lg">
                  <LinkedText text={text} links={links} />
                </p>
                <a
                  href={`${path}/${slug}/points/${id}`}
                  aria-label={t("readLabel", { name, text })}
                  className="text-link text-sm hover:underline"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <More href={path} items={items} />
        </li>
      ))}
    </ul>
  );
}
