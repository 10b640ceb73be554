import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";

/** A name within a sentence, marked if its language differs from the page's. */
export function InLanguage({ locale, text }: { locale: Locale; text: Localized }) {
  return text.lang === locale ? text.text : <span lang={text.lang}>{text.text}</span>;
}
