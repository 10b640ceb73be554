import { OwnNeeds } from "@/components/needs/own-needs";
import { InLanguage } from "@/components/site/in-language";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { nightTitle } from "@/lib/events/rules";
import { placeName } from "@/lib/meetups/rules";
import { startShort } from "@/lib/places/clock-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import type { ListedAnswer } from "@/lib/rsvps/person-queries";
import { inPlace } from "./place";

const tones: Record<ListedAnswer["status"], Tone> = {
  going: "ok",
  waitlisted: "warn",
  canceled: "neutral",
};

type Props = { locale: Locale; answers: ListedAnswer[]; past?: boolean };

export function MyAnswers({ locale, answers, past = false }: Props) {
  const t = useTranslations("rsvps.me");
  return (
    <ul className="grid gap-3">
      {answers.map(({ status, guests, needs, meetup }) => {
        const { event } = meetup;
        const place = inPlace(locale, meetup.city);
        const off = meetup.status === "canceled" || event.status === "canceled";
        return (
          <Card as="li" key={meetup.id} className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <div className="grid min-w-0 grow gap-1">
              <a
                href={`/${locale}/n/${event.slug}/${meetup.slug}`}
                className="font-semibold text-link text-lg hover:underline"
              >
                {placeName(meetup, locale)} ·{" "}
                <InLanguage locale={locale} text={nightTitle(event, locale)} />
              </a>
              <p className="text-ink-2 first-letter:uppercase">
                {formatDate(meetup.localDate, locale)}, {startShort(meetup, locale)}
                {meetup.venue && ` · ${meetup.venue}`}
              </p>
              <p className="flex flex-wrap items-center gap-2 empty:hidden">
                {(!past || off) && (
                  <Badge tone={off ? "danger" : tones[status]}>
                    {off ? t("meetupCanceled") : t(status)}
                  </Badge>
                )}
                {guests > 0 && status !== "canceled" && t("guests", { count: guests })}
              </p>
              {!past && !off && needs && <OwnNeeds needs={needs} />}
            </div>
            {!past && !off && (
              <ButtonLink href={`/${locale}/n/${event.slug}/${meetup.slug}#rsvp`} icon="edit">
                {t("change", { place })}
              </ButtonLink>
            )}
          </Card>
        );
      })}
    </ul>
  );
}
