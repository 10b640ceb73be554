import type { ShownCommitment } from "@/lib/commitments/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { useTranslations } from "@/lib/platform/i18n/translations";

export type Translator = ReturnType<typeof useTranslations<"commitments">>;

/** "Ana Sousa, Bo Li and 2 others"; "3 people" where no name is shown; nothing once everybody is gone. */
export function ownersText(
  t: Translator,
  { names, others }: ShownCommitment["owners"],
  locale: Locale,
): string {
  if (names.length + others === 0) return "";
  if (names.length === 0) return t("people", { count: others });
  const all = others > 0 ? [...names, t("others", { count: others })] : names;
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(all);
}
