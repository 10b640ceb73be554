import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import type { Closed } from "@/lib/rsvps/rules";

type Props = { locale: Locale; meetup: { eventSlug: string }; closed: Closed };

/** One sentence, and the way on. */
export function ClosedCard({ locale, meetup, closed }: Props) {
  const t = useTranslations("rsvps");
  return (
    <>
      <h2 id="rsvp-title" tabIndex={-1} className="text-2xl">
        {t("card.title")}
      </h2>
      <p>{t(`closed.${closed}`)}</p>
      {closed !== "event-canceled" && (
        <ButtonLink href={`/${locale}/n/${meetup.eventSlug}`} icon="arrow-right">
          {t("closed.others")}
        </ButtonLink>
      )}
    </>
  );
}
