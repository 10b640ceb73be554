import { cx } from "@/components/ui/cx";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";

type Props = { locale: Locale; text: Localized; className?: string };

/** A host's text with its line breaks, marked if its language differs from the page's. */
export function OtherLanguage({ locale, text, className }: Props) {
  return (
    <p
      lang={text.lang === locale ? undefined : text.lang}
      className={cx("whitespace-pre-line", className)}
    >
      {text.text}
    </p>
  );
}
