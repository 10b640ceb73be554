import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Locale = "en" | "fr";
type Tree = { [key: string]: Tree | string };

const folder = join(import.meta.dirname, "../lib/platform/i18n/messages");

/** One catalogue as it is on disk. */
export function catalogue(locale: Locale, namespace: string): Tree {
  return JSON.parse(readFileSync(join(folder, locale, `${namespace}.json`), "utf8"));
}

/** Every sentence of a language. */
export function sentences(locale: Locale): string[] {
  const names = readdirSync(join(folder, locale)).map((name) => name.replace(".json", ""));
  return names.flatMap((name) => leaves(catalogue(locale, name)));
}

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === "string" ? [value] : leaves(value),
  );
}

/** What stands in a sentence between its placeholders and tags: "{n, plural, one {a seat}} left" has "a seat" and "left". */
export function fragments(sentence: string): string[] {
  return sentence
    .replaceAll(/\{\s*\w+\s*(,\s*(plural|select|selectordinal)\s*,)?/g, "\0")
    .replaceAll(/(=\d+|zero|one|two|few|many|other|\w+)\s*\{/g, "\0")
    .replaceAll(/<\/?\w+>|[{}]|, number|#/g, "\0")
    .split("\0")
    .map(tidy)
    .filter(Boolean);
}

// Pages join what no line should break with U+2060.
export const tidy = (text: string) => text.replaceAll("\u2060", "").replaceAll(/\s+/g, " ").trim();

const french = new Set(
  sentences("fr").flatMap((sentence) => [tidy(sentence), ...fragments(sentence)]),
);
const allFrench = [...french].join("\n");
const isSentence = (text: string) => /\p{L}{2,}/u.test(text) && !allFrench.includes(text);
const english = sentences("en").filter((sentence) => !french.has(tidy(sentence)));
const whole = new Set(english.map(tidy).filter((text) => /\p{L}{2,}/u.test(text)));
const parts = [...new Set(english.flatMap(fragments))].filter(
  (text) => text.length >= 10 && text.includes(" ") && isSentence(text),
);

/** The English sentence of the catalogues that a text of a French page is, or holds. */
export function englishIn(text: string): string | undefined {
  const given = tidy(text);
  if (whole.has(given)) return given;
  return parts.find((part) => given.includes(part));
}
