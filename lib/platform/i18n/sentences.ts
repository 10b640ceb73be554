import type { Bilingual } from "./bilingual";
import type { Catalogue } from "./catalogues";
import { catalogues } from "./catalogues";
import type { Locale } from "./locales";
import { translator } from "./translator";

type Refusals<Name extends keyof Catalogue> = Catalogue[Name] extends { refusals: infer Sentences }
  ? keyof Sentences & string
  : never;

/** Refusal reasons in a noun's catalogue or in the shared one. */
export type ReasonOf<Name extends keyof Catalogue> = Refusals<Name> | Refusals<"errors">;

/** Codes of field errors; zod's own messages become "invalid". */
export type FieldCode = keyof Catalogue["errors"]["fields"];

export function refusalSentence(locale: Locale, noun: keyof Catalogue, reason: string): string {
  const own = (catalogues[locale][noun] as { refusals?: Record<string, string> }).refusals ?? {};
  return own[reason] ?? catalogues[locale].errors.refusals[reason as Refusals<"errors">];
}

export type FieldParams = Record<string, string | number | Bilingual>;

/** Unknown codes, such as zod's own messages, get the sentence of "invalid". */
export function fieldSentence(locale: Locale, code: string, given: FieldParams): string {
  const params = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === "object" ? value[locale] : value,
    ]),
  );
  const known = code in catalogues[locale].errors.fields ? code : "invalid";
  return translator(locale, "errors")(`fields.${known}` as "fields.invalid", params as never);
}
