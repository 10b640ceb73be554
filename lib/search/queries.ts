import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";
import { bestMatches, readQuery } from "./match-queries";
import { resultsFor } from "./result-queries";
import { afterOf, MATCH, type Part, partsOf, placeOf, wantedOf, withoutMarks } from "./rules";

const PAGE = 20;

export type SearchPage = Awaited<ReturnType<typeof search>>;
type Marked = { parts: Part[]; lang: Locale };

/** What everybody may read that has these words, best matches first; null where nothing typed is a word to look for. */
export async function search(typed: string, after: string | null, locale: Locale) {
  const query = await readQuery(wantedOf(typed));
  if (query === null) return null;
  const found = await bestMatches(query, placeOf(after), PAGE + 1);
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  const results = await resultsFor(page, locale);
  const marked = await markedTexts(
    query,
    results.flatMap(({ title, body }) => (body ? [title, body] : [title])),
  );
  return {
    isFirst: after === null,
    next: last ? afterOf(last) : null,
    results: results.map(({ title, body, ...rest }) => ({
      ...rest,
      title: marked(title),
      body: body && marked(body),
    })),
  };
}

const EXCERPT = 'MaxWords=40, MinWords=20, MaxFragments=2, FragmentDelimiter=" … "';

/** Each text's excerpt with the matches marked; a short text, such as a title, whole. */
async function markedTexts(
  query: string,
  texts: readonly Localized[],
): Promise<(text: Localized) => Marked> {
  if (texts.length === 0) return ({ lang }) => ({ parts: [], lang });
  const marks = `StartSel="${MATCH.start}", StopSel="${MATCH.end}"`;
  const rows = await db.$queryRaw<{ marked: string }[]>(Prisma.sql`
    SELECT ts_headline("configuration"::regconfig, "text", ${query}::tsquery, ${`${marks}, `} ||
      CASE WHEN length("text") <= 300 THEN 'HighlightAll=true' ELSE ${EXCERPT} END) AS "marked"
    FROM unnest(${texts.map(({ lang }) => `search_${lang}`)}::text[],
      ${texts.map(({ text }) => withoutMarks(text))}::text[])
      WITH ORDINALITY AS "row"("configuration", "text", "at") ORDER BY "at"`);
  const byText = new Map(texts.map((text, at) => [text, rows[at]?.marked ?? text.text]));
  return (text) => ({ parts: partsOf(byText.get(text) ?? text.text), lang: text.lang });
}
