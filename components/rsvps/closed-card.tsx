import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { JoinRefusal } from "@/lib/seating/rules";

type Props = { locale: Locale; meetup: { eventSlug: string }; closed: JoinRefusal };

/** Why RSVPs are closed and, after the meetup, a link to the reflections. */
export function ClosedCard({ locale, meetup, closed }: Props) {
  const [t, nights] = [useTranslations("rsvps"), useTranslations("nights")];
  if (closed === "meetup-over") return <OverCard locale={locale} meetup={meetup} />;
  return (
    <>
      <h2 id="rsvp-title" tabIndex={-1} className="text-2xl">
        {t("card.title")}
      </h2>
      <p>{t(`closed.${closed}`)}</p>
      {closed === "event-canceled" ? (
        <ButtonLink href={`/${locale}`} icon="arrow-right">
          {nights("nextNight")}
        </ButtonLink>
      ) : (
        <ButtonLink href={`/${locale}/n/${meetup.eventSlug}`} icon="arrow-right">
          {t("closed.others")}
        </ButtonLink>
      )}
    </>
  );
}

function OverCard({ locale, meetup }: Omit<Props, "closed">) {
  const [closed, nights] = [useTranslations("rsvps.closed"), useTranslations("nights")];
  const reflections = `/${locale}/n/${meetup.eventSlug}/reflections`;
  return (
    <>
      <h2 id="rsvp-title" tabIndex={-1} className="text-2xl">
        {nights("write.title")}
      </h2>
      <p className="-mt-3">
        {closed("meetup-over")} {nights("write.lead")}
      </p>
      <ButtonLink look="primary" icon="edit" href={`${reflections}/new`}>
        {nights("write.go")}
      </ButtonLink>
      <ButtonLink href={reflections}>{nights("quotes.all")}</ButtonLink>
    </>
  );
}
