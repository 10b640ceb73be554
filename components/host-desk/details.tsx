import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
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
  /** One of the forms was rejected: they stay, with what was typed. */
  wasRejected: boolean;
};

/** Everything a host says about a meetup, in parts that are each saved by themselves. */
export function Details({ locale, meetup, wasRejected }: Props) {
  const t = useTranslations("meetups.details");
  const place = placeName(meetup, locale);
  const inTheRoom = meetup.kind === "city";
  const parts: {
    id: string;
    title: string;
    lead?: string;
    warning?: string;
    form: ReactNode;
    shown: boolean;
  }[] = [
    {
      id: "venue",
      title: t("venue.title"),
      lead: t("venue.lead"),
      warning: meetup.venue ? t("venue.accessWarning") : undefined,
      form: <VenueSection meetup={meetup} />,
      shown: inTheRoom,
    },
    {
      id: "times",
      title: t("times.title"),
      lead: inTheRoom ? t("times.lead", { place, timeZone: meetup.timeZone }) : t("times.leadAfar"),
      form: <TimesSection locale={locale} meetup={meetup} />,
      shown: true,
    },
    {
      id: "seats",
      title: t("seats.title"),
      lead: t("seats.lead"),
      form: <SeatsSection meetup={meetup} />,
      shown: inTheRoom,
    },
    {
      id: "access",
      title: t("access.title"),
      lead: t("access.lead"),
      form: <AccessSection meetup={meetup} />,
      shown: inTheRoom,
    },
    {
      id: "practical",
      title: t("practical.title"),
      form: <PracticalSection meetup={meetup} />,
      shown: true,
    },
  ].filter((part) => part.shown);
  if (meetup.status === "canceled" && !wasRejected)
    return (
      <Page title={t("title")}>
        <Notice tone="danger">{t("canceled")}</Notice>
      </Page>
    );
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      <nav aria-label={t("jump")}>
        <ul className="flex flex-wrap gap-x-5">
          {parts.map(({ id, title }) => (
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
      {parts.map(({ id, title, lead, warning, form }) => (
        <Section key={id} id={id} title={title}>
          <Card as="div" className="grid gap-5">
            {lead && <p className="text-ink-2">{lead}</p>}
            {warning && <Notice tone="info">{warning}</Notice>}
            {form}
          </Card>
        </Section>
      ))}
    </Page>
  );
}
