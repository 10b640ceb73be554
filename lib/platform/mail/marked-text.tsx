import { isValidElement, type ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";

/** MarkedText of a mail: a sentence, or one with names in it that are marked with their own language. */
export type MarkedText = ReactNode;

/** A name for two places: a subject, which has no room for a mark, and a sentence. */
export type Name = { plain: string; marked: () => MarkedText };

export function named(marked: MarkedText): Name {
  return { plain: plainText(marked), marked: () => marked };
}

/** MarkedText that are marked where their language isn't the content's. */
export function markLanguage(locale: Locale, { text, lang }: Localized): MarkedText {
  return lang === locale ? text : <span lang={lang}>{text}</span>;
}

/** The words alone, without their marks. */
export function plainText(words: MarkedText): string {
  if (Array.isArray(words)) return words.map(plainText).join("");
  if (isValidElement<{ children?: MarkedText }>(words)) return plainText(words.props.children);
  return typeof words === "string" ? words : "";
}
