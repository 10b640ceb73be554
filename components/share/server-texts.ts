import type { useTranslations } from "next-intl";

/** What asks for the reader's Mastodon server says, ready for a form that has no catalogue. */
export function serverTexts(t: ReturnType<typeof useTranslations<"share">>) {
  return {
    server: t("mastodon.server"),
    hint: t("mastodon.hint"),
    invalid: t("mastodon.invalid"),
    keep: t("mastodon.keep"),
    other: t("mastodon.other"),
  };
}
