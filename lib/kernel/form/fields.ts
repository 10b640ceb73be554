import * as z from "zod";
import { normalizeAddress } from "@/lib/kernel/address";
import type { FieldCode, FieldParams } from "@/lib/platform/i18n/sentences";
import { parseLocalDate, parseLocalTime } from "@/lib/platform/time/local";

// In browsers, zod would first try to compile schemas, which the content policy stops and reports.
if (typeof window !== "undefined") z.config({ jitless: true });

/** Building blocks of schemas for forms and JSON. Every message is a code of the `errors` catalogue. */

// Bidirectional controls could reorder the text around a name.
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
// Excludes joiners, spaces, and fillers that Unicode counts as letters but renders blank.
const VISIBLE = /[^\p{Cf}\p{Z}\p{M}\s\u115f\u1160\u2800\u3164\uffa0]/u;

export function normalizeText(value: string): string {
  const normalized = value
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(BIDI_CONTROLS, "")
    .trim();
  return VISIBLE.test(normalized) ? normalized : "";
}

// Postgres rejects NUL.
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** A missing or empty value is "required". */
const requiredOr = (code: FieldCode) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined || input === null || input === "" ? "required" : code,
});

const normalizedText = (max: number) =>
  z
    .string(requiredOr("invalid"))
    .transform(normalizeText)
    .refine((value) => !CONTROL.test(value), { error: "invalid-characters" })
    .refine((value) => value.length <= max, { error: "too-long", params: { max } });

export const text = (max: number) =>
  normalizedText(max).refine((value) => value !== "", { error: "required" });

/** Empty becomes null. */
export const optionalText = (max: number) =>
  normalizedText(max)
    .transform((value) => (value === "" ? null : value))
    .nullish()
    .transform((value) => value ?? null);

const toSingleLine = (value: string) => value.replace(/\s*\n\s*/g, " ");

/** Single-line, because a second line in a mail would look like part of its text. */
export const line = (max: number) => text(max).transform(toSingleLine);

/** Empty becomes null. */
export const optionalLine = (max: number) =>
  optionalText(max).transform((value) => value && toSingleLine(value));

// Dots without a space are fine in a name (J.R.), unless a domain or a path follows.
const LINK =
  /:\/\/|\bwww\.|\.[a-z]{2,}\/|\.(com|net|org|ca|quebec|info|biz|io|co|me|app|dev|xyz|top|shop|site|online|link|click)\b/i;
const LINE_DIRECTION = /[\u061c\u200e\u200f]/g;

const withoutLink = (name: string) => !LINK.test(name);

/** A person's name, which others read in lists and mails. */
export const personName = line(80)
  .transform((name) => name.replace(LINE_DIRECTION, ""))
  .refine(withoutLink, { error: "name-link" });

/** Empty becomes null. */
export const optionalPersonName = optionalLine(80)
  .transform((name) => name?.replace(LINE_DIRECTION, "") ?? null)
  .refine((name) => name === null || withoutLink(name), { error: "name-link" });

/** As people write it: "604-555-0134", "+1 (604) 555-0134 ext. 5". Empty becomes null. */
export const optionalPhone = optionalLine(40).refine(
  (typed) => typed === null || /^\+?[\d\s().-]{7,}(\s*(x|ext\.?|poste)\s*\d{1,6})?$/i.test(typed),
  { error: "phone-invalid" },
);

const WEB = /^https?:\/\/[^\s.]+\.\S+$/i;
const SECURE_WEB = /^https:\/\/[^\s.]+\.\S+$/i;

const optionalAddressOf = (scheme: RegExp) =>
  optionalText(500)
    .refine((typed) => typed === null || (scheme.test(typed) && URL.canParse(typed)), {
      error: "web-address-invalid",
    })
    // A phone's keyboard begins a field with a capital.
    .transform((typed) => typed?.replace(/^https?/i, (word) => word.toLowerCase()) ?? null);

/** Empty becomes null. */
export const optionalWebAddress = optionalAddressOf(WEB);

/** Pages of this site link to https alone. Empty becomes null. */
export const optionalSecureAddress = optionalAddressOf(SECURE_WEB);

export const integer = (min: number, max: number) =>
  z
    .number(requiredOr("not-a-number"))
    .refine(Number.isInteger, { error: "not-a-number" })
    .refine((value) => value >= min, { error: "too-small", params: { min } })
    .refine((value) => value <= max, { error: "too-big", params: { max } });

/** Missing becomes null. */
export const optionalInteger = (min: number, max: number) =>
  integer(min, max)
    .nullish()
    .transform((value) => value ?? null);

/** A form posts nothing for an unticked box. */
export const checkbox = z.boolean({ error: "invalid" }).default(false);

export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: "choose-one" });

/** A hidden field or submit button. Its errors are "invalid": no control could show them, so the form is rejected. */
export const hiddenChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: "invalid" });
/** A form posts "true" or "false". */
export const hiddenBoolean = z.boolean({ error: "invalid" });

// Lowercase, as Postgres returns it: limits and comparisons rely on one spelling.
export const id = z.uuid({ error: "invalid" }).toLowerCase();
/** Missing becomes null. */
export const optionalId = id.nullish().transform((value) => value ?? null);
/** A path segment, chosen from a list. */
export const slug = z
  .string({ error: "choose-one" })
  .regex(/^[a-z0-9-]{1,80}$/, { error: "choose-one" });
export const key = z
  .string({ error: "invalid" })
  .regex(/^[A-Za-z0-9-]{16,64}$/, { error: "invalid" });
/** Of a mailed link. Limits count by it, and Postgres rejects some characters. */
export const linkToken = z
  .string({ error: "invalid" })
  .regex(/^[\w.-]{1,200}$/, { error: "invalid" });
/** Created in the browser; without scripts there is none, and the action derives one with `withSubmissionKey`. */
export const browserKey = key.optional().catch(undefined);
export const revision = z
  .number({ error: "invalid" })
  .int({ error: "invalid" })
  .min(0, { error: "invalid" });

const issue = (code: FieldCode, params: FieldParams = {}) => ({
  code: "custom" as const,
  message: code,
  params,
});

export const address = z.string(requiredOr("address-invalid")).transform((value, context) => {
  const normal = normalizeAddress(value);
  if (normal.ok) return normal.address;
  context.addIssue(issue(normal.reason, { max: 254 }));
  return z.NEVER;
});

/** Missing becomes null. */
export const optionalAddress = address.nullish().transform((value) => value ?? null);

export const localDate = z.string(requiredOr("date-unreadable")).transform((value, context) => {
  const parsed = parseLocalDate(value);
  if (parsed.ok) return parsed.date;
  context.addIssue(issue(parsed.reason));
  return z.NEVER;
});

/** Missing becomes null. */
export const optionalDate = localDate.nullish().transform((value) => value ?? null);

export const localTime = z.string(requiredOr("time-unreadable")).transform((value, context) => {
  const parsed = parseLocalTime(value);
  if (parsed.ok) return parsed.time;
  context.addIssue(issue(parsed.reason));
  return z.NEVER;
});

/** Missing becomes null. */
export const optionalTime = localTime.nullish().transform((value) => value ?? null);

/** Chooses between two times when the clocks change that night. */
export const clockChoice = z
  .enum(["earlier", "later"])
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** A field that other fields of the form require. It is checked even where another field is wrong by itself. */
export const requiredField = (field: string) => ({
  path: [field],
  error: "required" satisfies FieldCode,
  when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null,
});

export type FieldIssue = { field: string; code: string; params: FieldParams };

/** The first issue of each field, by its name in the form (`points.0.text`). */
export function fieldIssues(error: z.ZodError): FieldIssue[] {
  const issues = new Map<string, FieldIssue>();
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "form";
    if (issues.has(field)) continue;
    const code = /^[a-z-]+$/.test(issue.message) ? issue.message : "invalid";
    const params = issue.code === "custom" ? (issue.params ?? {}) : {};
    issues.set(field, { field, code, params });
  }
  return [...issues.values()];
}
