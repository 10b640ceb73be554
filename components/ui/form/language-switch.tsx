"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { LANGUAGE_SWITCH } from "@/lib/kernel/form/language-switch";
import { isLocale, type Locale, otherLocale, withoutLocale } from "@/lib/platform/i18n/locales";

/** Each language's own words for it. */
const texts: Record<Locale, string> = { en: "Continue in English", fr: "Continuer en français" };

/** Without scripts, a link to the other language would lose what is typed: the form itself goes there, unsent. */
export function LanguageSwitch() {
  const path = usePathname();
  const query = useSearchParams().toString();
  const locale = path.split("/")[1];
  if (!isLocale(locale)) return null;
  const other = otherLocale(locale);
  return (
    <noscript>
      <button
        type="submit"
        name={LANGUAGE_SWITCH}
        value={other}
        formAction={`/${other}${withoutLocale(path)}${query && `?${query}`}`}
        lang={other}
        className="link text-sm"
      >
        {texts[other]}
      </button>
    </noscript>
  );
}
