import { Section } from "@/components/site/section";
import { ZoneTag } from "@/components/strip/zone-tag";
import { Icon } from "@/components/ui/icon";
import { placeName } from "@/lib/meetups/rules";
import { eastToWest, othersOf } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

type OtherMeetup = Pick<
  SnapshotMeetup,
  "id" | "slug" | "eventSlug" | "kind" | "status" | "stripPlace" | "startsAt" | "city"
>;

type Props = { locale: Locale; meetup: { id: string }; meetups: OtherMeetup[] };

/** The event's other meetups, from east to west, and from afar. */
export function OtherCities({ locale, meetup, meetups }: Props) {
  const t = useTranslations("nights.town");
  const zones = useTranslations("time.strip");
  const others = eastToWest(othersOf(meetup, meetups), locale);
  if (others.length === 0) return null;
  return (
    <Section id="other-cities" title={t("otherCities")}>
      <nav aria-label={t("otherNav")}>
        <ul className="flex flex-wrap gap-2">
          {others.map((one) => (
            <li key={one.id}>
              <a
                href={`/${locale}/n/${one.eventSlug}/${one.slug}`}
                className="inline-flex min-h-target items-center gap-2 rounded-control border border-hairline bg-card px-3 font-semibold text-ink hover:border-ink"
              >
                {one.kind === "city" ? (
                  <ZoneTag place={one.stripPlace} label={zones(one.stripPlace)} />
                ) : (
                  <Icon name="globe" />
                )}
                {placeName(one, locale)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Section>
  );
}
