import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { fieldIssues } from "./fields";
import { decodeForm } from "./form-data";

const modules = import.meta.glob<Record<string, unknown>>("/lib/*/schema.ts", { eager: true });
const schemas = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([name]) => name.endsWith("Schema"))
    .map(([name, schema]): [string, z.ZodType] => [
      `${file.split("/").at(-2)} ${name}`,
      schema as z.ZodType,
    ]),
);

type Arbitrary = fc.Arbitrary<unknown>;

/** The one row of a list with fields of its own. */
const ROW = "5f0c1c5e-7f43-4d0b-9c11-5a1f0d2a9b10";

/** Values for fields with a format; other text fields get a line of text. */
const texts: [RegExp, Arbitrary][] = [
  [/^(seat|remove)Id$/, fc.constant(ROW)],
  [
    /Id$|^needsVersion$|^from$|^(id|meetup|photo|supporter|logo|sign|device|rsvp|target|came|guests|talk|deck|slide)$/,
    fc.uuid(),
  ],
  [/^key$/, fc.stringMatching(/^[A-Za-z0-9-]{16,64}$/)],
  [/^(event|city|cities|town)$/, fc.stringMatching(/^[a-z0-9-]{1,20}$/)],
  [/^address$/, fc.constantFrom("zoe@example.ca", "Sam.Lee+night@example.org")],
  [/Date$|^dueOn$/, fc.constantFrom("2026-11-26", "2027-02-01")],
  [
    /^(localTime|startsLocal|endsLocal|dueLocal|at)$/,
    fc.constantFrom("19:00", "00:30", "7 pm", "19 h 30"),
  ],
  [/Url$/, fc.constantFrom("https://example.ca/live", "http://example.org")],
  // An address, or what a mailed link carries.
  [/^link$/, fc.constantFrom("https://example.org/a?b=c", "a.token")],
  [/^source$/, fc.stringMatching(/^[0-9a-f]{64}$/)],
  [/^number$/, fc.constantFrom("1", "20")],
  [/^meetingLink$/, fc.constantFrom("https://meet.example/halifax", "https://meet.example/?a=b")],
  [/^hashtag$/, fc.constantFrom("hcsmca", "#été", "Québec2026")],
  [/^choices/, fc.constantFrom("Yes\nNo", "Oui\nNon\n")],
  [/^again$/, fc.uuid().map((id) => `halifax.${id}`)],
  [/^token$/, fc.stringMatching(/^[\w.-]{1,20}$/)],
  [/^(to|back|code|before|timeZone)$/, fc.stringMatching(/^[\w/-]{1,20}$/)],
];
const lineOfText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => `a${text.replace(/\p{Cc}/gu, "")}`);

const def = (schema: z.core.$ZodType) => (schema as z.core.$ZodTypes)._zod.def;

/** A row without any field isn't in a form. */
const isPosted = (row: unknown) =>
  typeof row !== "object" || Object.values(row ?? {}).some((field) => field !== undefined);

/** A JSON value that the schema probably accepts. */
function arbitraryOf(schema: z.core.$ZodType, name: string): Arbitrary {
  const it = def(schema);
  if (it.type === "pipe") return arbitraryOf(it.in, name);
  if (it.type === "nullable") return fc.option(arbitraryOf(it.innerType, name));
  if (it.type === "optional" || it.type === "default")
    return fc.option(arbitraryOf(it.innerType, name), { nil: undefined });
  if ("innerType" in it) return arbitraryOf(it.innerType, name);
  if (it.type === "object") return fc.record(fieldsOf(it.shape));
  if (it.type === "record") return fc.record({ [ROW]: arbitraryOf(it.valueType, name) });
  if (it.type === "array")
    return fc.array(arbitraryOf(it.element, name).filter(isPosted), { maxLength: 4 });
  if (it.type === "union")
    return fc.oneof(...it.options.map((option) => arbitraryOf(option, name)));
  if (it.type === "enum") return fc.constantFrom(...Object.values(it.entries));
  if (it.type === "literal") return fc.constantFrom(...it.values);
  if (it.type === "boolean") return fc.boolean();
  if (it.type === "number") return fc.integer({ min: 1, max: 20 });
  if (it.type === "string") return texts.find(([field]) => field.test(name))?.[1] ?? lineOfText;
  throw new Error(`No arbitrary for ${name}: ${it.type}`);
}

const fieldsOf = (shape: z.core.$ZodShape) =>
  Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => [field, arbitraryOf(schema, field)]),
  );

/** Posts a value as a form would: nothing for undefined, an empty field for null. */
function post(value: unknown, name = "", data = new FormData()): FormData {
  if (Array.isArray(value))
    for (const [at, each] of value.entries())
      if (typeof each === "object") post(each, `${name}.${at}`, data);
      else data.append(`${name}[]`, String(each));
  else if (typeof value === "object" && value !== null)
    for (const [field, each] of Object.entries(value))
      post(each, name ? `${name}.${field}` : field, data);
  else if (value !== undefined) data.append(name, value === null ? "" : String(value));
  return data;
}

function expectKnownCodes(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input);
  const codes = error ? fieldIssues(error).map(({ code }) => code) : [];
  expect(Object.keys(catalogues.en.errors.fields)).toEqual(expect.arrayContaining(codes));
}

describe.each(schemas)("%s", (_, schema) => {
  it("parses a form like the equivalent JSON", () => {
    let valid = 0;
    const parsesAlike = fc.property(arbitraryOf(schema, ""), (value) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) valid += 1;
      const { input } = decodeForm(schema, post(value));
      const decoded = schema.safeParse(input);
      expect(decoded.data).toEqual(parsed.data);
      expect(decoded.error && fieldIssues(decoded.error)).toEqual(
        parsed.error && fieldIssues(parsed.error),
      );
    });
    // Of fields that exclude or require each other, many forms have both or one.
    for (let tries = 0; valid <= 25 && tries < 20; tries++) fc.assert(parsesAlike, { numRuns: 50 });
    expect(valid).toBeGreaterThan(25);
  });

  it("rejects junk with codes and echoes only its own fields", () => {
    const known = fieldNames(schema);
    const names = fc.oneof(
      fc.constantFrom("__proto__", "constructor.prototype.x", "$ACTION_KEY", "toString", ...known),
      fc.string(),
    );
    const entries = fc.array(fc.tuple(names, fc.oneof(fc.string(), fc.constant("1e999"))));
    fc.assert(
      fc.property(entries, (sent) => {
        const data = new FormData();
        for (const [name, text] of sent) data.append(name, text);
        const { input, values } = decodeForm(schema, data);
        expectKnownCodes(schema, input);
        expect(known).toEqual(expect.arrayContaining(Object.keys(values)));
      }),
      { numRuns: 50 },
    );
  });

  it("rejects invalid JSON values with codes", () => {
    const junk = fc.oneof(fc.jsonValue(), fc.record(rootFields(schema), { requiredKeys: [] }));
    fc.assert(
      fc.property(junk, (value) => expectKnownCodes(schema, value)),
      { numRuns: 50 },
    );
  });
});

/** Names of the schema's fields in a form; rows have index 0. */
function fieldNames(schema: z.core.$ZodType, name = ""): string[] {
  const it = def(schema);
  if (it.type === "pipe") return fieldNames(it.in, name);
  if ("innerType" in it) return fieldNames(it.innerType, name);
  if (it.type === "union") return it.options.flatMap((option) => fieldNames(option, name));
  if (it.type === "array")
    return def(it.element).type === "object" ? fieldNames(it.element, `${name}.0`) : [`${name}[]`];
  if (it.type === "record") return [`${name}.${ROW}`];
  if (it.type !== "object") return [name];
  return Object.entries(it.shape).flatMap(([field, each]) =>
    fieldNames(each, name ? `${name}.${field}` : field),
  );
}

function rootFields(schema: z.core.$ZodType): Record<string, fc.Arbitrary<fc.JsonValue>> {
  const roots = fieldNames(schema).map((name) => name.replace(/\[\]$|\..*/, ""));
  return Object.fromEntries(roots.map((name) => [name, fc.jsonValue()]));
}
