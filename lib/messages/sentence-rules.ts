import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import type { MessagePreview } from "./preview-queries";

/** A preview with what it says in the writer's language: how many get it, and how many of them in each language. */
export function previewSentences({ people, mails, ...preview }: MessagePreview, locale: Locale) {
  const t = translator(locale, "messages.desk");
  return {
    ...preview,
    title: t("people", { people }),
    mails: mails.map((mail) => ({
      ...mail,
      readers: t(mail.lang === "en" ? "english" : "french", { people: mail.people }),
    })),
  };
}

export type ShownPreview = ReturnType<typeof previewSentences>;

export const sentSentence = (people: number, locale: Locale): string =>
  translator(locale, "messages.desk")("sent", { people });
