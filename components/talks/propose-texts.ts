import type { useTranslations } from "@/lib/platform/i18n/translations";
import { FORMATS } from "@/lib/talks/schema";

/** The form's texts; client components have no catalogue. */
export function proposeTexts(t: ReturnType<typeof useTranslations<"talks">>) {
  return {
    title: t("propose.talk-title"),
    abstract: t("propose.abstract"),
    abstractHint: t("propose.abstract-hint"),
    format: t("propose.format"),
    formats: FORMATS.map((value) => ({
      value,
      label: t(`formats.${value}`),
      hint: t(`format-hints.${value}`),
    })),
    minutes: t("propose.minutes"),
    minutesHint: t("propose.minutes-hint"),
    language: t("propose.language"),
    languages: (["en", "fr"] as const).map((value) => ({ value, label: t(`languages.${value}`) })),
    speaker: t("propose.speaker"),
    speakerHint: t("propose.speaker-hint"),
    optional: t("propose.optional"),
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
