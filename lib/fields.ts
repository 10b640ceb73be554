import { z } from "zod";
import type { FieldCode } from "./i18n/sentences";
import { normalizeAddress } from "./people/address";
import { parseLocalDate, parseLocalTime } from "./time/local";

/** Building blocks of forms. Every message is a code of the `errors` catalogue. */

const tidy = (value: string) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim();

// Control characters have no place in what people type, and Postgres refuses NUL.
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

const clean = (max: number) =>
  z
    .string({ error: "required" })
    .transform(tidy)
    .refine((value) => !CONTROL.test(value), { error: "odd-characters" })
    .refine((value) => value.length <= max, { error: "too-long", params: { max } });

export const text = (max: number) =>
  clean(max).refine((value) => value !== "", { error: "required" });

/** Empty becomes null. */
export const optionalText = (max: number) =>
  clean(max)
    .transform((value) => (value === "" ? null : value))
    .nullish()
    .transform((value) => value ?? null);

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

export const id = z.uuid({ error: "odd" });
export const key = z.string({ error: "odd" }).regex(/^[A-Za-z0-9-]{16,64}$/, { error: "odd" });
export const revision = z.coerce
  .number({ error: "odd" })
  .int({ error: "odd" })
  .min(0, { error: "odd" });

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

export type FieldFault = { field: string; code: string; params: Record<string, string | number> };

/** The first fault of each field, by its name in the form (`points.0.text`). */
export function fieldFaults(error: z.ZodError): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "form";
    if (faults.has(field)) continue;
    const code = /^[a-z-]+$/.test(issue.message) ? issue.message : "odd";
    const params = issue.code === "custom" ? (issue.params ?? {}) : {};
    faults.set(field, { field, code, params });
  }
  return [...faults.values()];
}
