import { isValidElement, type ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";

/** A text, or one with parts that are marked with their own language. */
export type MarkedText = ReactNode;

/** A name for subjects, which are plain text, and for sentences. */
export type Name = { plain: string; marked: () => MarkedText };

export function named(marked: MarkedText): Name {
  return { plain: plainText(marked), marked: () => marked };
}

/** Marks a text whose language differs from the mail's. */
export function markLanguage(locale: Locale, { text, lang }: Localized): MarkedText {
  return lang === locale ? text : <span lang={lang}>{text}</span>;
}

/** The text without its marks. */
export function plainText(marked: MarkedText): string {
  if (Array.isArray(marked)) return marked.map(plainText).join("");
  if (isValidElement<{ children?: MarkedText }>(marked)) return plainText(marked.props.children);
  return typeof marked === "string" ? marked : "";
}
