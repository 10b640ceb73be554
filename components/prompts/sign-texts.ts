import { uploadRefusals } from "@/components/photos/upload-refusals";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SignTexts } from "./answer-form";

export function useSignTexts(): SignTexts {
  const [t, photos] = [useTranslations("prompts.sign"), useTranslations("photos.desk")];
  return {
    ...{ open: t("open"), sent: t("sent"), sentShown: t("sent-shown") },
    ...{ again: t("again"), failed: t("failed") },
    ...{ file: t("file"), fileHint: photos("file-hint"), adding: t("sending") },
    ...{ describe: t("describe"), describeHint: t("describe-hint"), consent: t("consent") },
  };
}

/** A sentence for each reason why a picture of a sign is refused. */
export function signRefusals(locale: Locale): Record<string, string> {
  return { ...uploadRefusals(locale), ...catalogues[locale].prompts.refusals };
}
