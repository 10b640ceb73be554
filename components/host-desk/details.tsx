import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import {
  AccessSection,
  PracticalSection,
  SeatsSection,
  TimesSection,
  VenueSection,
} from "./details-sections";

type Props = {
  locale: Locale;
  meetup: ShownMeetup;
  /** How many get an e-mail if its venue or times change. */
  people: number;
};

/** A meetup's details, in parts that are saved separately. */
export function Details({ locale, meetup, people }: Props) {
  const t = useTranslations("meetups.details");
  const place = placeName(meetup, locale);
  const inTheRoom = meetup.kind === "city";
  const closed = meetup.status === "canceled";
  const venue = {
    id: "venue",
    title: t("venue.title"),
    lead: `${t("venue.lead")} ${t("notifies", { people })}`,
    warning: meetup.venue ? t("venue.accessWarning") : undefined,
  };
  const times = {
    id: "times",
    title: t("times.title"),
    lead: `${inTheRoom ? t("times.lead", { place, timeZone: meetup.timeZone }) : t("times.leadAfar")} ${t("notifies", { people })}`,
  };
  const seats = { id: "seats", title: t("seats.title"), lead: t("seats.lead") };
  const access = { id: "access", title: t("access.title"), lead: t("access.lead") };
  const practical = { id: "practical", title: t("practical.title") };
  const sections = inTheRoom ? [venue, times, seats, access, practical] : [times, practical];
  const part = { meetup, closed };
  return (
    <Page title={t("title")} lead={!closed && t("lead")} width="column">
      {closed ? (
        <Notice tone="danger">{t("canceled")}</Notice>
      ) : (
        <Jump label={t("jump")} sections={sections} />
      )}
      {inTheRoom && <VenueSection {...part} section={venue} />}
      <TimesSection {...part} section={times} locale={locale} />
      {inTheRoom && <SeatsSection {...part} section={seats} />}
      {inTheRoom && <AccessSection {...part} section={access} />}
      <PracticalSection {...part} section={practical} />
    </Page>
  );
}

type JumpProps = { label: string; sections: { id: string; title: string }[] };

function Jump({ label, sections }: JumpProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-target items-center text-link underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
