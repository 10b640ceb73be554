import { z } from "zod";
import type { FieldCode } from "@/lib/platform/i18n/sentences";
import { parseLocalDate, parseLocalTime } from "@/lib/platform/time/local";
import { normalizeAddress } from "./address";

/** Building blocks of forms. Every message is a code of the `errors` catalogue. */

// Signs that turn round the words beside them: a name must not rewrite its row.
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
// Besides what only joins or spaces: fillers that are letters by Unicode, and blank.
const SHOWS = /[^\p{Cf}\p{Z}\p{M}\s\u115f\u1160\u2800\u3164\uffa0]/u;

function tidy(value: string): string {
  const kept = value
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(TURNS, "")
    .trim();
  return SHOWS.test(kept) ? kept : "";
}

// Control characters have no place in what people type, and Postgres refuses NUL.
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

const clean = (max: number) =>
  z
    .string({ error: "required" })
    .transform(tidy)
    .refine((value) => !CONTROL.test(value), { error: "invalid-characters" })
    .refine((value) => value.length <= max, { error: "too-long", params: { max } });

export const text = (max: number) =>
  clean(max).refine((value) => value !== "", { error: "required" });

/** Empty becomes null. */
export const optionalText = (max: number) =>
  clean(max)
    .transform((value) => (value === "" ? null : value))
    .nullish()
    .transform((value) => value ?? null);

const unbroken = (value: string) => value.replace(/\s*\n\s*/g, " ");

/** On one line, as names and titles are: in a mail's text a second one would read like ours. */
export const line = (max: number) => text(max).transform(unbroken);

/** Empty becomes null. */
export const optionalLine = (max: number) =>
  optionalText(max).transform((value) => value && unbroken(value));

export const whole = (min: number, max: number) =>
  z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .regex(/^-?\d+$/, { error: "not-a-number" })
    .transform(Number)
    .refine((value) => value >= min, { error: "too-small", params: { min } })
    .refine((value) => value <= max, { error: "too-big", params: { max } });

/** Empty becomes null. */
export const optionalWhole = (min: number, max: number) =>
  z
    .string()
    .nullish()
    .transform((typed) => (typed?.trim() ? typed : null))
    .pipe(whole(min, max).nullable());

export const checkbox = z
  .string()
  .optional()
  .transform((value) => value === "on" || value === "true");

export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: "choose-one" });

/**
 * What nobody types, a form says by a hidden field or the button pressed. A fault there is "invalid", as all that zod
 * says by itself: no control could show it, so the form as a whole is refused.
 */
export const told = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: "invalid" });

// In the one spelling that the database answers with: limits and comparisons go by it.
export const id = z.uuid({ error: "invalid" }).toLowerCase();
/** A part of an address, chosen from a list. */
export const slug = z
  .string({ error: "choose-one" })
  .regex(/^[a-z0-9-]{1,80}$/, { error: "choose-one" });
export const key = z
  .string({ error: "invalid" })
  .regex(/^[A-Za-z0-9-]{16,64}$/, { error: "invalid" });
export const revision = z.coerce
  .number({ error: "invalid" })
  .int({ error: "invalid" })
  .min(0, { error: "invalid" });

const fault = (code: FieldCode, params = {}) => ({
  code: "custom" as const,
  message: code,
  params,
});

export const address = z.string({ error: "required" }).transform((value, context) => {
  const normal = normalizeAddress(value);
  if (normal.ok) return normal.address;
  context.addIssue(fault(normal.reason, { max: 254 }));
  return z.NEVER;
});

/** Empty or missing becomes null. */
export const optionalAddress = z
  .preprocess((value) => (value === "" ? null : value), address.nullish())
  .transform((value) => value ?? null);

export const localDate = z.string({ error: "required" }).transform((value, context) => {
  const parsed = parseLocalDate(value);
  if (parsed.ok) return parsed.date;
  context.addIssue(fault(parsed.reason));
  return z.NEVER;
});

export const localTime = z.string({ error: "required" }).transform((value, context) => {
  const parsed = parseLocalTime(value);
  if (parsed.ok) return parsed.time;
  context.addIssue(fault(parsed.reason));
  return z.NEVER;
});

/** Empty or missing becomes null. */
export const optionalTime = z
  .preprocess((value) => (value === "" ? null : value), localTime.nullish())
  .transform((value) => value ?? null);

/** Which of two times is meant where a town's clocks change that night; asked for only then. */
export const clockChoice = z
  .enum(["earlier", "later"])
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

export type FieldFault = { field: string; code: string; params: Record<string, string | number> };

/** The first fault of each field, by its name in the form (`points.0.text`). */
export function fieldFaults(error: z.ZodError): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "form";
    if (faults.has(field)) continue;
    const code = /^[a-z-]+$/.test(issue.message) ? issue.message : "invalid";
    const params = issue.code === "custom" ? (issue.params ?? {}) : {};
    faults.set(field, { field, code, params });
  }
  return [...faults.values()];
}
