import { useClockTexts } from "@/components/site/clock-texts";
import type { ShownEvent } from "@/lib/events/queries";
import { BILINGUAL_FIELDS } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate, formatTime } from "@/lib/platform/time/format";
import { FactsForm } from "./facts-form";
import { OrganizerFrame } from "./frame";

const NAMES = [
  ...BILINGUAL_FIELDS,
  "hashtag",
  "localDate",
  "localTime",
  "streamUrl",
  "captionsUrl",
  "recordingUrl",
] as const;

type Name = (typeof NAMES)[number];
type Props = { locale: Locale; event: ShownEvent; saved: boolean };

const labelOf = (name: Name) =>
  name === "localDate" ? "date" : name === "localTime" ? "time" : name;

const forEach = (text: (name: Name) => string) =>
  Object.fromEntries(NAMES.map((name) => [name, text(name)])) as Record<Name, string>;

/** The event's texts in both languages, for its organizers. */
export function OrganizerFacts({ locale, event, saved }: Props) {
  const t = useTranslations("events.facts");
  const when = {
    date: formatDate(event.localDate, locale),
    time: formatTime(event.localTime, locale),
  };
  const shown = { ...event, localTime: when.time };
  return (
    <OrganizerFrame
      locale={locale}
      event={event}
      current="facts"
      title={t("title")}
      lead={t("lead")}
    >
      <FactsForm
        eventId={event.id}
        revision={event.revision}
        savedBefore={saved}
        languages={locale === "fr" ? ["Fr", "En"] : ["En", "Fr"]}
        fixedWhen={event.status === "draft" ? null : t("fixed", when)}
        before={forEach((name) => shown[name] ?? "")}
        texts={{
          ...forEach((name) => t(labelOf(name))),
          names: t("names"),
          when: t("when"),
          online: t("online"),
          optional: t("optional"),
          promptHint: t("prompt-hint"),
          descriptionHint: t("description-hint"),
          dateHint: t("date-hint"),
          timeHint: t("time-hint"),
          hashtagHint: t("hashtag-hint"),
          webHint: t("web-hint"),
          streamHint: t("stream-hint"),
          save: t("save"),
          saving: t("saving"),
          saved: t("saved"),
          savedNotified: t("saved-told"),
          clock: useClockTexts(),
        }}
      />
    </OrganizerFrame>
  );
}
