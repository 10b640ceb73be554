import type { Locale } from "./locales";

/** Between these no line should break; the faces have no hyphen that says so itself (U+2011). */
const joints: Record<Locale, RegExp> = {
  en: /(?<=\be)-(?=mail)/gi,
  fr: /(?<=\p{Ll})-(?=(?:le|la|les|en|y|ce|il|moi|nous|vous)\b)/gu,
};
const JOINED = "-\u2060";
/** A label of a few words is a line of its own. */
const isSentence = (text: string) => text.split(" ").length > 3;

/** A catalogue as pages show it: "e-mail", and a verb with its pronoun (« Ouvrez-le »), stay on one line. */
export function unbroken<Tree extends object>(tree: Tree, locale: Locale): Tree {
  const joined = (value: unknown): unknown => {
    if (typeof value !== "string") return unbroken(value as object, locale);
    return isSentence(value) ? value.replace(joints[locale], JOINED) : value;
  };
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, joined(value)]),
  ) as Tree;
}
