import { useClockTexts } from "@/components/site/clock-texts";
import { ActionButton } from "@/components/ui/form/action-button";
import { suggestCallInsAction } from "@/lib/call-ins/actions";
import type { WaveCity } from "@/lib/call-ins/queries";
import { callInAt } from "@/lib/call-ins/rules";
import type { ShownEvent } from "@/lib/events/queries";
import { placeName } from "@/lib/meetups/rules";
import { eastToWest } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTime, formatTimeRange } from "@/lib/platform/time/format";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { CallInForm, type CallInTexts } from "./call-in-form";
import { OrganizerFrame } from "./frame";
import { Reach } from "./reach";

type Props = { locale: Locale; event: ShownEvent; cities: WaveCity[]; now: Date };

/** When the stream turns to each city, for the event's organizers. */
export function OrganizerWave({ locale, event, cities, now }: Props) {
  const t = useTranslations("live.desk");
  const textsOf = useTexts(locale);
  const bySun = eastToWest(cities, locale);
  const without = cities.filter(({ callInMinutes }) => callInMinutes === null).length;
  return (
    <OrganizerFrame
      {...{ locale, event }}
      current="wave"
      width="column"
      title={t("title")}
      lead={t("lead")}
    >
      <div className="grid gap-8">
        {cities.length === 0 && <p>{t("none")}</p>}
        {without > 0 && (
          <div className="grid justify-items-start gap-3">
            <p className="text-ink-2">{t("suggest-lead", { count: without })}</p>
            <ActionButton
              action={suggestCallInsAction}
              fields={{ eventId: event.id }}
              pendingText={t("suggesting")}
            >
              {t("suggest")}
            </ActionButton>
          </div>
        )}
        {bySun.map((city) => {
          const at = callInAt(city);
          return (
            <CallInForm
              key={city.id}
              meetupId={city.id}
              at={at ? formatTimeAt(at, city.timeZone, locale) : ""}
              texts={textsOf(city)}
            />
          );
        })}
        {bySun.length > 0 && <Reach {...{ locale, now }} eventSlug={event.slug} cities={bySun} />}
      </div>
    </OrganizerFrame>
  );
}

function useTexts(locale: Locale): (city: WaveCity) => CallInTexts {
  const [t, clock] = [useTranslations("live.desk"), useClockTexts()];
  return (city) => ({
    clock,
    label: t("at", { town: placeName(city, locale) }),
    hint: t("hint", {
      times: formatTimeRange(city.startsLocal, city.endsLocal, locale),
      example: formatTime(city.startsLocal, locale),
    }),
    save: t("save"),
    saving: t("saving"),
    saved: t("saved"),
  });
}
