import { isValidElement, type ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Localized } from "@/lib/i18n/pick";

/** Words of a mail: a sentence, or one with names in it that are marked with their own language. */
export type Words = ReactNode;

/** A name for two places: a subject, which has no room for a mark, and a sentence. */
export type Name = { plain: string; marked: () => Words };

export function named(marked: Words): Name {
  return { plain: flat(marked), marked: () => marked };
}

/** Words that are marked where their language isn't the letter's. */
export function inLanguage(locale: Locale, { text, lang }: Localized): Words {
  return lang === locale ? text : <span lang={lang}>{text}</span>;
}

/** The words alone, without their marks. */
export function flat(words: Words): string {
  if (Array.isArray(words)) return words.map(flat).join("");
  if (isValidElement<{ children?: Words }>(words)) return flat(words.props.children);
  return typeof words === "string" ? words : "";
}
