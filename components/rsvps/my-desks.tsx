import { useTranslations } from "next-intl";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { mayAdminister } from "@/lib/admin/policy";
import { nightTitle } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { runBy } from "@/lib/rsvps/person-queries";
import { inPlace } from "./place";

type Props = { locale: Locale; viewer: Person; runs: Awaited<ReturnType<typeof runBy>> };

/** The desks that the viewer may open: of the site, of events, and of meetups. */
export function MyDesks({ locale, viewer, runs: { events, meetups } }: Props) {
  const t = useTranslations("rsvps.me");
  const marked = (event: (typeof events)[number]) => () => (
    <InLanguage locale={locale} text={nightTitle(event, locale)} />
  );
  const site = { href: `/${locale}/admin`, text: t("listing"), as: t("administrator") };
  const desks = [
    ...(mayAdminister(viewer) ? [site] : []),
    ...events.map((event) => ({
      href: `/${locale}/n/${event.slug}/desk`,
      text: t.rich("desk", { night: marked(event) }),
      as: t("organizer"),
    })),
    ...meetups.map(({ slug, event, city }) => ({
      href: `/${locale}/n/${event.slug}/${slug}/desk`,
      text: t.rich("deskIn", { night: marked(event), place: inPlace(locale, city) }),
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
