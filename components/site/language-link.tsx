"use client";

import type { MouseEvent } from "react";
import { cx } from "@/components/ui/cx";
import { carryTyped } from "@/components/ui/form/kept/carried";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales";

/** Each language in its own name. */
const names: Record<Locale, string> = { en: "English", fr: "Français" };

type Props = {
  locale: Locale;
  /** The page's path without its language, with its query. */
  path: string;
  className?: string;
};

/** In a new tab or window this page stays, with what was typed. */
const isElsewhere = ({ metaKey, ctrlKey, shiftKey }: MouseEvent) => metaKey || ctrlKey || shiftKey;

/** With scripts, what was typed on the page comes along. */
export function LanguageLink({ locale, path, className }: Props) {
  const other = otherLocale(locale);
  return (
    <a
      href={`/${other}${path === "/" ? "" : path}`}
      lang={other}
      hrefLang={other}
      onClick={(event) => !isElsewhere(event) && carryTyped(other)}
      className={cx(
        "inline-flex min-h-target items-center px-2 text-link hover:underline",
        className,
      )}
    >
      {names[other]}
    </a>
  );
}
