import { speakerTexts } from "@/components/speakers/speaker-texts";
import { MOST } from "@/lib/co-speakers/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { useTranslations } from "@/lib/platform/i18n/translations";
import type { Format } from "@/lib/talk-calls/schema";

/** The form's texts; client components have no catalogue. */
export function proposeTexts(
  t: ReturnType<typeof useTranslations<"talks">>,
  s: ReturnType<typeof useTranslations<"speakers">>,
  offered: { formats: readonly Format[]; languages: readonly Locale[] },
) {
  return {
    ...speakerTexts(t),
    also: s("offers.also"),
    alsoHint: s("offers.also-hint"),
    coSpeakers: {
      summary: s("co-speakers.summary"),
      hint: s("co-speakers.hint"),
      name: s("co-speakers.name"),
      address: s("co-speakers.address"),
      people: Array.from({ length: MOST }, (_, at) => s("co-speakers.person", { number: at + 1 })),
    },
    title: t("propose.talk-title"),
    format: t("propose.format"),
    formats: offered.formats.map((value) => ({
      value,
      label: t(`formats.${value}`),
      hint: t(`format-hints.${value}`),
    })),
    minutes: t("propose.minutes"),
    minutesHint: t("propose.minutes-hint"),
    language: t("propose.language"),
    languages: offered.languages.map((value) => ({ value, label: t(`languages.${value}`) })),
    speaker: t("propose.speaker"),
    speakerHint: t("propose.speaker-hint"),
    isFirstTime: t("propose.first-time"),
    isFirstTimeHint: t("propose.first-time-hint"),
    submit: t("propose.submit"),
    save: t("propose.save"),
    submitting: t("propose.submitting"),
    draft: t("propose.draft"),
    doneTitle: t("propose.done-title"),
    done: t("propose.done"),
    draftTitle: t("propose.draft-title"),
    draftDone: t("propose.draft-done"),
    mine: t("propose.mine"),
    another: t("propose.another"),
  };
}

export type ProposeTexts = ReturnType<typeof proposeTexts>;

export const firstSlideTexts = (t: ReturnType<typeof useTranslations<"talks">>) => ({
  lead: t("propose.first-slide.lead"),
  start: t("propose.first-slide.start"),
  again: t("propose.first-slide.again"),
  begins: t("propose.first-slide.begins"),
  halfway: t("propose.first-slide.halfway"),
  over: t("propose.first-slide.over"),
});
