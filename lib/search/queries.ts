import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";
import { bestMatches, type Query, readQuery } from "./match-queries";
import { resultsFor } from "./result-queries";
import { afterOf, MATCH, type Part, partsOf, placeOf, wantedOf, withoutMarks } from "./rules";

const PAGE = 20;

export type SearchPage = Awaited<ReturnType<typeof search>>;
type Marked = { parts: Part[]; lang: Locale };

/** What everybody may read that has these words, best matches first; null where nothing typed is a word to look for. */
export async function search(typed: string, after: string | null, locale: Locale) {
  const read = await readQuery(wantedOf(typed));
  if (read === null) return null;
  const found = await bestMatches(read.query, placeOf(after), PAGE + 1);
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  const results = await resultsFor(page, locale);
  const marked = await markedTexts(
    read,
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
  { query, stems }: Query,
  texts: readonly Localized[],
): Promise<(text: Localized) => Marked> {
  if (texts.length === 0) return ({ lang }) => ({ parts: [], lang });
  const marks = `StartSel="${MATCH.start}", StopSel="${MATCH.end}"`;
  const asked = Prisma.sql`${query}::tsquery`;
  const wanted = Prisma.sql`coalesce(${asked} || ${wordsOf(stems)}, ${asked})`;
  const rows = await db.$queryRaw<{ marked: string }[]>(Prisma.sql`
    SELECT ts_headline("configuration"::regconfig, "text", ${wanted}, ${`${marks}, `} ||
      CASE WHEN length("text") <= 300 THEN 'HighlightAll=true' ELSE ${EXCERPT} END) AS "marked"
    FROM unnest(${texts.map(({ lang }) => `search_${lang}`)}::text[],
      ${texts.map(({ text }) => withoutMarks(text))}::text[])
      WITH ORDINALITY AS "row"("configuration", "text", "at") ORDER BY "at"`);
  const byText = new Map(texts.map((text, at) => [text, rows[at]?.marked ?? text.text]));
  return (text) => ({ parts: partsOf(byText.get(text) ?? text.text), lang: text.lang });
}

/**
 * The words of a French "text" that have one of the stems only by their accents, in the form that the headline
 * compares: its configuration knows each word without them.
 */
const wordsOf = (stems: string[]): Sql => Prisma.sql`(
  SELECT string_agg(DISTINCT quote_literal("lexeme"), ' | ')::tsquery
  FROM (SELECT DISTINCT lower("token") AS "token" FROM ts_parse('default', "text")) "word",
    unnest(to_tsvector('search_fr', "token"))
  WHERE "configuration" = 'search_fr'
    AND without_accents((ts_lexize('french_stem', "token"))[1]) = ANY(${stems}::text[]))`;
