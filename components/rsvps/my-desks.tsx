import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { mayAdminister } from "@/lib/admin/policy";
import { nightTitle } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import type { LocalDate } from "@/lib/platform/time/local";
import type { Runs } from "@/lib/rsvps/person-queries";

type Props = { locale: Locale; viewer: Person; runs: Runs };

/** The desks that the viewer may open: of the site, of events, and of meetups. */
export function MyDesks({ locale, viewer, runs: { events, meetups } }: Props) {
  const t = useTranslations("rsvps.me");
  const site = { href: `/${locale}/admin`, text: t("listing"), as: t("administrator") };
  const desks = [
    ...(mayAdminister(viewer) ? [site] : []),
    ...events.map((event) => ({
      href: `/${locale}/n/${event.slug}/desk`,
      text: <Night locale={locale} event={event} date={event.localDate} />,
      as: t("organizer"),
    })),
    ...meetups.map(({ slug, event, ...meetup }) => ({
      href: `/${locale}/n/${event.slug}/${slug}/desk`,
      text: (
        <>
          {placeName(meetup, locale)} ·{" "}
          <Night locale={locale} event={event} date={meetup.localDate} />
        </>
      ),
      as: t("host"),
    })),
  ];
  if (desks.length === 0) return null;
  return (
    <Section id="hosting" title={t("hosting")}>
      <ul className="grid gap-3 sm:gap-1">
        {desks.map(({ href, text, as }) => (
          <li key={href} className="flex flex-wrap items-center gap-x-3 sm:flex-nowrap">
            <Badge>{as}</Badge>
            <a
              href={href}
              className="inline-flex min-h-target items-center text-link hover:underline"
            >
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type NightProps = { locale: Locale; event: Parameters<typeof nightTitle>[0]; date: LocalDate };

function Night({ locale, event, date }: NightProps) {
  return (
    <>
      <InLanguage locale={locale} text={nightTitle(event, locale)} /> ·{" "}
      <span className="inline-block">{formatDate(date, locale)}</span>
    </>
  );
}
