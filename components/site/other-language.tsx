import type { MouseEventHandler } from "react";
import { cx } from "@/components/ui/cx";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales";

/** Each language in its own name. */
const names: Record<Locale, string> = { en: "English", fr: "Français" };

type Props = {
  locale: Locale;
  /** The page's path without its language, with its query. */
  path: string;
  className?: string;
  onClick?: MouseEventHandler;
};

export function OtherLanguage({ locale, path, className, onClick }: Props) {
  const other = otherLocale(locale);
  return (
    <a
      href={`/${other}${path === "/" ? "" : path}`}
      lang={other}
      hrefLang={other}
      onClick={onClick}
      className={cx(
        "inline-flex min-h-target items-center px-2 text-link hover:underline",
        className,
      )}
    >
      {names[other]}
    </a>
  );
}
