import { useLocale } from "next-intl";
import { getLocale } from "next-intl/server";
import { catalogues } from "./catalogues";
import type { Locale } from "./locales";
import { unbroken } from "./non-breaking";
import { type Namespace, type Translator, translatorsOf } from "./translator";

const shown = { en: unbroken(catalogues.en, "en"), fr: unbroken(catalogues.fr, "fr") };

/** For a page in a language that is known. next-intl's own would compile each message again for each request. */
export const pageTranslator = translatorsOf(shown);

/** For server components: texts in the page's language. */
export function useTranslations<Of extends Namespace>(namespace: Of): Translator<Of> {
  return pageTranslator(useLocale(), namespace);
}

type InLocale<Of> = { locale: Locale; namespace: Of };

/** The same for asynchronous server components, and for metadata, which names the language. */
export async function getTranslations<Of extends Namespace>(
  wanted: Of | InLocale<Of>,
): Promise<Translator<Of>> {
  if (typeof wanted === "object") return pageTranslator(wanted.locale, wanted.namespace);
  return pageTranslator(await getLocale(), wanted);
}
