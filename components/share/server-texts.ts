import type { useTranslations } from "next-intl";

/** The form's texts; client components have no catalogue. */
export function serverTexts(t: ReturnType<typeof useTranslations<"share">>) {
  return {
    server: t("mastodon.server"),
    hint: t("mastodon.hint"),
    invalid: t("mastodon.invalid"),
    keep: t("mastodon.keep"),
    other: t("mastodon.other"),
  };
}
