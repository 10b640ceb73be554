import type { useTranslations } from "@/lib/platform/i18n/translations";

/** The form's texts; client components have no catalogue. */
export const speakerTexts = (t: ReturnType<typeof useTranslations<"talks">>) => ({
  abstract: t("propose.abstract"),
  abstractHint: t("propose.abstract-hint"),
  bio: t("propose.bio"),
  bioHint: t("propose.bio-hint"),
  needs: t("propose.needs"),
  needsHint: t("propose.needs-hint"),
  allowed: t("propose.allowed"),
  mayBeFilmed: t("propose.may-be-filmed"),
  mayBePhotographed: t("propose.may-be-photographed"),
  mayBeQuoted: t("propose.may-be-quoted"),
  optional: t("propose.optional"),
});

export type SpeakerTexts = ReturnType<typeof speakerTexts>;
