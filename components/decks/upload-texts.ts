import { catalogues } from "@/lib/platform/i18n/catalogues";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

const SHARED = ["too-many", "busy", "away", "sign-in-first", "suspended", "gone"] as const;

/** A sentence for each reason why slides are refused. */
export function deckRefusals(locale: Locale): Record<string, string> {
  const { errors, decks } = catalogues[locale];
  const shared = SHARED.map((reason) => [reason, errors.refusals[reason]]);
  return { ...Object.fromEntries(shared), ...decks.refusals };
}

const FAULTS = [
  ...(["count", "count-one", "pictures", "pictures-one", "count-most", "no-file"] as const),
  ...(["presentation", "unknown-kind", "several-pdfs", "mixed", "pdf-too-large"] as const),
  ...(["picture-too-large", "encrypted", "broken", "picture-broken", "shape"] as const),
  "picture-small",
] as const;

/** A sentence for each fault of a file, with "{name}" where the browser puts what it finds. */
export function useFaultTexts(): Record<string, string> {
  const t = useTranslations("decks.faults");
  return Object.fromEntries(FAULTS.map((fault) => [fault, t.raw(fault)]));
}

export function useUploadTexts(exactly: number | null) {
  const t = useTranslations("decks.upload");
  return {
    file: t("file"),
    hint: exactly === null ? t("hint-any") : t("hint-exactly", { count: exactly }),
    reading: t("reading"),
    preview: t("preview"),
    slide: t.raw("slide"),
    send: t("send"),
    sending: t("sending"),
    progress: t.raw("progress"),
    lost: t("lost"),
    goOn: t("go-on"),
    withoutOriginal: t("without-original"),
    sendOriginal: t("send-original"),
    done: t("done"),
    failed: t("failed"),
  };
}
