import type { Bilingual } from "./bilingual";
import type { Catalogue } from "./catalogues";
import { catalogues } from "./catalogues";
import type { Locale } from "./locales";
import { translator } from "./translator";

type Refusals<Name extends keyof Catalogue> = Catalogue[Name] extends { refusals: infer Sentences }
  ? keyof Sentences & string
  : never;

/** The reasons that a noun's catalogue has a sentence for, and those that any action shares. */
export type ReasonOf<Name extends keyof Catalogue> = Refusals<Name> | Refusals<"errors">;

/** What can be wrong with a field; what zod says of itself is "invalid". */
export type FieldCode = keyof Catalogue["errors"]["fields"];

export function refusalSentence(locale: Locale, noun: keyof Catalogue, reason: string): string {
  const own = (catalogues[locale][noun] as { refusals?: Record<string, string> }).refusals ?? {};
  return own[reason] ?? catalogues[locale].errors.refusals[reason as Refusals<"errors">];
}

/** What a field's sentence is filled in with. */
export type FieldParams = Record<string, string | number | Bilingual>;

/** A field's error as a sentence; a code without one is what zod says by itself. */
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
