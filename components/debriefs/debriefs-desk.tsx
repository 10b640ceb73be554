import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { Section } from "@/components/site/section";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionButton } from "@/components/ui/form/action-button";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { remindDebriefsAction } from "@/lib/debriefs/actions";
import type { DebriefedCity, Reminders } from "@/lib/debriefs/organizer-queries";
import { isWritten } from "@/lib/debriefs/rules";
import type { ShownEvent } from "@/lib/events/queries";
import { placeName } from "@/lib/meetups/rules";
import { eastToWest } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { DebriefTable } from "./debrief-table";
import { HostsSay } from "./hosts-say";

type Props = {
  locale: Locale;
  event: ShownEvent;
  cities: DebriefedCity[];
  reminders: Reminders;
};

/** For organizers: which cities have answered, a reminder to the others, and the table of all. */
export function DebriefsDesk({ locale, event, cities, reminders }: Props) {
  const t = useTranslations("debriefs.organizer");
  const sorted = eastToWest(cities, locale);
  return (
    <OrganizerFrame {...{ locale, event }} current="debriefs" title={t("title")} lead={t("lead")}>
      {sorted.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <>
          <Progress {...{ locale, event, reminders }} cities={sorted} />
          <Section id="table" title={t("table")}>
            <DebriefTable {...{ locale, event }} cities={sorted} />
            <div className="no-print mt-4 grid gap-1">
              <a className="link" href={`/api/debriefs/${event.slug}?lang=${locale}`} download>
                {t("csv")}
              </a>
              <p className="max-w-text text-ink-2">{t("csvHint")}</p>
            </div>
          </Section>
          <HostsSay locale={locale} cities={sorted} />
        </>
      )}
    </OrganizerFrame>
  );
}

function Progress({ locale, event, cities, reminders }: Props) {
  const [t, refusals] = [useTranslations("debriefs.organizer"), useTranslations("debriefs")];
  const silent = cities.filter(({ debrief }) => !isWritten(debrief));
  const { mails, isRemindedToday } = reminders;
  return (
    <div className="grid max-w-text gap-4">
      <div>
        <p className="font-bold text-lg">
          {t("written", { written: cities.length - silent.length, cities: cities.length })}
        </p>
        <p className="text-ink-2">
          {silent.length === 0
            ? t("all")
            : t("missing", { cities: silent.map((city) => placeName(city, locale)).join(", ") })}
        </p>
      </div>
      <FocusOnChange side={mails > 0 ? "open" : "sent"} className="no-print grid gap-2">
        {mails > 0 && (
          <>
            <ActionButton
              action={remindDebriefsAction}
              fields={{ eventId: event.id }}
              look="primary"
              icon="mail"
              className="justify-self-start"
              pendingText={t("reminding")}
            >
              {t("remind", { mails })}
            </ActionButton>
            <p className="text-ink-2 text-sm">{t("remindHint")}</p>
          </>
        )}
        {mails === 0 && silent.length > 0 && (
          <p tabIndex={-1}>
            {refusals(`refusals.${isRemindedToday ? "reminded-today" : "nobody-to-remind"}`)}
          </p>
        )}
      </FocusOnChange>
    </div>
  );
}
