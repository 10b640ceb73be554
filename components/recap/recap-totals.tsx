import { CountSentence } from "@/components/attendance/head-counts";
import { Section } from "@/components/site/section";
import { Disclosure } from "@/components/ui/disclosure";
import { latestCounts } from "@/lib/attendance/rules";
import { citiesOf, eastToWest } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventRecap } from "@/lib/recap/queries";
import { recapTotals } from "@/lib/recap/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { PlaceHeading } from "./place-heading";

type Props = {
  locale: Locale;
  snapshot: Pick<EventSnapshot, "meetups" | "hereFromAfar">;
  recap: Pick<EventRecap, "reflections">;
  now: Date;
};

/** Each number with what it was drawn from; what was not recorded is not there, and never 0. */
export function RecapTotals({ locale, snapshot, recap, now }: Props) {
  const t = useTranslations("recap.totals");
  const { meetups, hereFromAfar } = snapshot;
  const totals = recapTotals({
    meetups,
    fromAfar: hereFromAfar.people,
    reflections: recap.reflections[0]?.ofEvent ?? 0,
  });
  const counts = latestCounts(citiesOf(meetups), now);
  if (totals.length === 0 && counts.size === 0) return null;
  return (
    <Section id="totals" title={t("title")}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
        {totals.map(({ what, number, cities }) => (
          <div
            key={what}
            className="flex flex-col-reverse justify-end border-hairline border-t pt-2"
          >
            <dt>
              {t(`${what}.name`, { number })}
              <span className="block text-ink-2 text-sm">{t(`${what}.source`, { cities })}</span>
            </dt>
            <dd className="font-display font-semibold text-3xl">{t("number", { number })}</dd>
          </div>
        ))}
      </dl>
      {counts.size > 0 && (
        <Disclosure summary={t("counts")} className="mt-4">
          <p className="mb-3 text-ink-2">{t("countsLead")}</p>
          <ul className="grid max-w-text gap-4">
            {eastToWest(citiesOf(meetups), locale).map((meetup) => {
              const count = counts.get(meetup.id);
              return (
                <li key={meetup.id}>
                  <PlaceHeading {...{ locale, meetup }} />
                  {count ? (
                    <CountSentence {...{ locale, count }} timeZone={meetup.timeZone} />
                  ) : (
                    <p className="text-ink-2">{t("notRecorded")}</p>
                  )}
                </li>
              );
            })}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}
