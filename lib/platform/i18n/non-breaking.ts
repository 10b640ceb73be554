import type { Locale } from "./locales";

/** Places where lines must not break; the fonts lack the non-breaking hyphen U+2011. */
const joints: Record<Locale, RegExp> = {
  en: /(?<=\be)-(?=mail)/gi,
  fr: /(?<=\p{Ll})-(?=(?:le|la|les|en|y|ce|il|moi|nous|vous)\b)/gu,
};
const JOINED = "-\u2060";
/** In a message with a plural: its number, and the noun after it. */
const COUNTED = /# (?=\p{L})/gu;
/** Short labels may break anywhere. */
const isSentence = (text: string) => text.split(" ").length > 3;

/** Keeps "e-mail", a number with its noun, and a French verb with its pronoun (« Ouvrez-le »), on one line. */
export function unbroken<Tree extends object>(tree: Tree, locale: Locale): Tree {
  const joined = (value: unknown): unknown => {
    if (typeof value !== "string") return unbroken(value as object, locale);
    const counted = value.replace(COUNTED, "#\u00a0");
    return isSentence(value) ? counted.replace(joints[locale], JOINED) : counted;
  };
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, joined(value)]),
  ) as Tree;
}
