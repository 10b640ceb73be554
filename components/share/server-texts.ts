import { cache } from "react";
import type { useTranslations } from "@/lib/platform/i18n/translations";

/** The form's texts; client components have no catalogue. The page's data has the same object once. */
export const serverTexts = cache((t: ReturnType<typeof useTranslations<"share">>) => ({
  server: t("mastodon.server"),
  hint: t("mastodon.hint"),
  invalid: t("mastodon.invalid"),
  keep: t("mastodon.keep"),
  other: t("mastodon.other"),
}));
