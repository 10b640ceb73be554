import { cx } from "@/components/ui/cx";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales";

/** Each language under its own name, for those who don't read the other. */
const names: Record<Locale, string> = { en: "English", fr: "Français" };

type Props = {
  locale: Locale;
  /** The page's address without its language, with its query. */
  path: string;
  className?: string;
};

export function LanguageLink({ locale, path, className }: Props) {
  const other = otherLocale(locale);
  return (
    <a
      href={`/${other}${path === "/" ? "" : path}`}
      lang={other}
      hrefLang={other}
      className={cx(
        "inline-flex min-h-target items-center px-2 text-link hover:underline",
        className,
      )}
    >
      {names[other]}
    </a>
  );
}
