import { Section } from "@/components/site/section";
import { ActionButton } from "@/components/ui/form/action-button";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { placeName } from "@/lib/meetups/rules";
import { eastToWest } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { askForReflectionsAction, mailRoundUpAction } from "@/lib/round-ups/actions";
import type { Missing } from "@/lib/round-ups/missing-queries";
import type { recipientsForDesk } from "@/lib/round-ups/recipient-queries";

type MissingProps = { locale: Locale; eventId: string; missing: Missing };

/** The cities of which nobody has written, and one press that asks their hosts. */
export function MissingCities({ locale, eventId, missing }: MissingProps) {
  const [t, reasons] = [useTranslations("roundUps.desk"), useTranslations("roundUps.refusals")];
  const { cities, mails, isAskedToday } = missing;
  const names = eastToWest(cities, locale).map((city) => placeName(city, locale));
  return (
    <Section id="missing" title={t("missing")}>
      {cities.length === 0 ? (
        <p className="text-ink-2">{t("missing-none")}</p>
      ) : (
        <div className="grid max-w-text gap-3">
          <p>{names.join(", ")}</p>
          <FocusOnChange side={mails > 0 ? "open" : "sent"} className="grid gap-2">
            {mails > 0 ? (
              <>
                <ActionButton
                  action={askForReflectionsAction}
                  fields={{ eventId }}
                  icon="mail"
                  className="justify-self-start"
                  pendingText={t("asking")}
                >
                  {t("ask", { mails })}
                </ActionButton>
                <p className="text-ink-2 text-sm">{t("ask-hint")}</p>
              </>
            ) : (
              <p tabIndex={-1}>{reasons(isAskedToday ? "asked-today" : "nobody-to-ask")}</p>
            )}
          </FocusOnChange>
        </div>
      )}
    </Section>
  );
}

type Recipients = Awaited<ReturnType<typeof recipientsForDesk>>;

type MailProps = { eventId: string; isPublished: boolean; recipients: Recipients };

/** To those who agreed to it; whoever agrees later gets it with another press. */
export function MailRoundUp({ eventId, isPublished, recipients }: MailProps) {
  const [t, reasons] = [useTranslations("roundUps.desk"), useTranslations("roundUps.refusals")];
  return (
    <Section id="mail" title={t("mail")}>
      <div className="grid max-w-text gap-3">
        <p className="text-ink-2">{t("mail-lead")}</p>
        <FocusOnChange side={recipients.count > 0 ? "open" : "sent"} className="grid">
          {isPublished && recipients.count > 0 ? (
            <ActionButton
              action={mailRoundUpAction}
              fields={{ eventId }}
              icon="mail"
              className="justify-self-start"
              pendingText={t("mailing")}
            >
              {t("mail-button", { people: recipients.count })}
            </ActionButton>
          ) : (
            <p tabIndex={-1}>{reasons(isPublished ? recipients.ifNobody : "not-published")}</p>
          )}
        </FocusOnChange>
      </div>
    </Section>
  );
}
