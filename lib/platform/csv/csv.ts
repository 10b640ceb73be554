import { stringify } from "csv-stringify/sync";
import type { Locale } from "@/lib/platform/i18n/locales";

type Cell = string | number | null;

/** Excel in French takes commas for decimals, and what stands between semicolons for cells. */
const DELIMITERS = { en: ",", fr: ";" } satisfies Record<Locale, string>;

/**
 * CSV (RFC 4180), in UTF-8 with the mark by which Excel knows it. What begins like a formula is escaped: anybody can
 * type one.
 */
export function csvText(locale: Locale, rows: Cell[][]): string {
  return stringify(rows, {
    ...{ bom: true, escape_formulas: true, record_delimiter: "windows" },
    // By itself only what ends this file's cells and records is quoted, and spreadsheets end them at more than that.
    ...{ delimiter: DELIMITERS[locale], quoted_match: /[\n,;]/ },
  });
}

/** To be downloaded, and kept by nobody on the way. */
export const csvResponse = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "cache-control": "no-store",
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
