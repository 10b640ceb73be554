import type * as z from "zod";
import type { FormValues } from "@/lib/kernel/outcome";

type Posted = Map<string, string[]>;
type Form = { posted: Posted; values: FormValues };
type Def = z.core.$ZodTypes["_zod"]["def"];
type DiscriminatedDef = z.core.$ZodDiscriminatedUnionDef;

/** Longer than any field's name. */
const MAX_NAME_LENGTH = 100;

/**
 * Decodes a form by its schema. `input` has JSON types for the schema to parse; `values` has the typed texts, flat,
 * for showing them again: whole, also where they are too long. Unknown fields are dropped, among them React's own.
 */
export function decodeForm(
  schema: z.ZodType,
  data: FormData,
): { input: unknown; values: FormValues } {
  const form: Form = { posted: readPosted(data), values: {} };
  return { input: decode(schema, "", form), values: form.values };
}

function readPosted(data: FormData): Posted {
  const posted: Posted = new Map();
  // One pass: a lookup per name would be quadratic.
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.length > MAX_NAME_LENGTH) continue;
    const texts = posted.get(name);
    if (texts) texts.push(value);
    else posted.set(name, [value]);
  }
  return posted;
}

function decode(schema: z.core.$ZodType, name: string, form: Form): unknown {
  const { def, isNullable } = unwrap(schema);
  if (def.type === "object") return decodeObject(def.shape, name, form);
  if (def.type === "array") return decodeList(def.element, name, form);
  if (def.type === "record") return decodeRecord(def.valueType, name, form);
  if (def.type === "union" && "discriminator" in def)
    return decode(chosenOption(def as DiscriminatedDef, name, form), name, form);
  const text = form.posted.get(name)?.at(-1);
  if (text === undefined) return undefined;
  form.values[name] = text;
  return isNullable && text.trim() === "" ? null : decodeText(def, text);
}

/** Unwraps `.nullish()`, `.default()`, `.catch()`, `.transform()` and the like. */
function unwrap(schema: z.core.$ZodType): { def: Def; isNullable: boolean } {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "pipe") return unwrap(def.in);
  if (!("innerType" in def)) return { def, isNullable: false };
  const inner = unwrap(def.innerType);
  return def.type === "nullable" ? { ...inner, isNullable: true } : inner;
}

function decodeObject(shape: z.core.$ZodShape, name: string, form: Form): unknown {
  const fields = Object.entries(shape).map(([field, schema]) => [
    field,
    decode(schema, name === "" ? field : `${name}.${field}`, form),
  ]);
  return Object.fromEntries(fields);
}

/** `points.0.text` is a field of a row; `languages[]` is a list of ticked values. */
function decodeList(element: z.core.$ZodType, name: string, form: Form): unknown[] {
  const { def } = unwrap(element);
  if (def.type === "object")
    return rowsOf(name, form.posted).map((row) => decode(element, `${name}.${row}`, form));
  const texts = form.posted.get(`${name}[]`) ?? [];
  if (texts.length > 0) form.values[`${name}[]`] = texts;
  return texts.map((text) => decodeText(def, text));
}

/** `reason.<id>` is a field of the row with that id. */
function decodeRecord(element: z.core.$ZodType, name: string, form: Form): unknown {
  const prefix = `${name}.`;
  const keys = [...form.posted.keys()].flatMap((field) =>
    field.startsWith(prefix) ? field.slice(prefix.length) : [],
  );
  return Object.fromEntries(keys.map((key) => [key, decode(element, prefix + key, form)]));
}

function rowsOf(name: string, posted: Posted): string[] {
  const prefix = `${name}.`;
  const rows = new Set<string>();
  for (const field of posted.keys()) {
    if (!field.startsWith(prefix)) continue;
    const row = /^\d{1,3}(?=\.)/.exec(field.slice(prefix.length));
    if (row) rows.add(row[0]);
  }
  return [...rows].sort((a, b) => Number(a) - Number(b));
}

function chosenOption(def: DiscriminatedDef, name: string, form: Form) {
  const { discriminator, options } = def;
  const field = name === "" ? discriminator : `${name}.${discriminator}`;
  const chosen = form.posted.get(field)?.at(-1);
  const matching = options.find((option) =>
    option._zod.propValues?.[discriminator]?.has(chosen as string),
  );
  // Without a match, the schema rejects the discriminator.
  return (matching ?? options[0]) as z.core.$ZodType;
}

const BOOLEANS = new Map([
  ["on", true],
  ["true", true],
  ["false", false],
]);

/** Keeps text that is not a number or boolean, so that the schema reports it. */
function decodeText({ type }: Def, text: string): unknown {
  if (type === "boolean") return BOOLEANS.get(text) ?? text;
  if (type !== "number") return text;
  const typed = text.trim();
  return /^-?\d{1,300}(\.\d{1,300})?$/.test(typed) ? Number(typed) : typed;
}

/** Ids, keys and choices from a list. */
const CHOSEN =
  /^(key|revision|token|to|from|audience|before|position|intent|as|step|move|direction|listed|publish|language|locale|format|kind|precision|method|clock|presence)$|(Id|Choice|Version|\.answer)$/;

/** Texts that a person typed, to show them where the form itself is gone. */
export function typedTexts(values: FormValues): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" && !CHOSEN.test(name) ? [value] : [],
  );
}
