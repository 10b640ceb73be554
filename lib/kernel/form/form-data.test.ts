import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkbox, integer, optionalInteger, optionalText, optionalTime, text } from "./fields";
import { decodeForm, typedTexts } from "./form-data";

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value as string);
  return data;
}

const input = (schema: z.ZodType, ...entries: [string, string | File][]) =>
  decodeForm(schema, form(...entries)).input;

const named = z.object({ name: text(10) });

describe("decodeForm", () => {
  it("keeps typed values and drops React's fields and unknown ones", () => {
    const data = form(["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["name", " Zoé"], ["x", "y"]);
    expect(decodeForm(named, data)).toEqual({ input: { name: " Zoé" }, values: { name: " Zoé" } });
  });

  it("gives back a text that is too long as it was typed", () => {
    const name = "Zoé ".repeat(3000);
    expect(decodeForm(named, form(["name", name])).values).toEqual({ name });
  });

  it("takes every value of a list, and the last of any other field", () => {
    const schema = named.extend({ languages: z.array(z.enum(["en", "fr"])).default([]) });
    const data = form(["languages[]", "en"], ["languages[]", "fr"], ["name", "a"], ["name", "b"]);
    expect(decodeForm(schema, data)).toEqual({
      input: { name: "b", languages: ["en", "fr"] },
      values: { name: "b", "languages[]": ["en", "fr"] },
    });
    expect(input(schema)).toEqual({ languages: [] });
  });

  it("takes the fields of a list's rows by the rows' ids", () => {
    const schema = z.object({ reason: z.record(z.string(), z.string()) });
    const data = form(["reason.a-1", "x"], ["reason.__proto__", "y"], ["reason", "z"]);
    const reason = Object.fromEntries([
      ["a-1", "x"],
      ["__proto__", "y"],
    ]);
    expect(decodeForm(schema, data)).toEqual({
      input: { reason },
      values: { "reason.a-1": "x", "reason.__proto__": "y" },
    });
    expect(input(schema)).toEqual({ reason: {} });
  });

  it.each([
    ["12", 12],
    [" 12 ", 12],
    ["-1", -1],
    ["1.5", 1.5],
    ["1e3", "1e3"],
    ["0x10", "0x10"],
    ["many", "many"],
    ["", ""],
    [" ", ""],
  ])("reads the number %j as %j", (typed, count) =>
    expect(input(z.object({ count: integer(0, 500) }), ["count", typed])).toEqual({ count }),
  );

  it("keeps an overlong number as text", () => {
    const count = "9".repeat(400);
    expect(input(z.object({ count: integer(0, 500) }), ["count", count])).toEqual({ count });
  });

  it.each([
    ["", null],
    ["  ", null],
    ["7", 7],
    ["many", "many"],
  ])("reads the optional number %j as %j", (typed, count) =>
    expect(input(z.object({ count: optionalInteger(0, 9) }), ["count", typed])).toEqual({ count }),
  );

  it.each([
    ["on", true],
    ["true", true],
    ["false", false],
    ["maybe", "maybe"],
  ])("reads the checkbox %j as %j", (typed, agreed) =>
    expect(input(z.object({ agreed: checkbox }), ["agreed", typed])).toEqual({ agreed }),
  );

  it("reads an empty optional field as null, and any other as text", () => {
    const schema = named.extend({ note: optionalText(10), at: optionalTime });
    expect(input(schema, ["name", ""], ["note", " "], ["at", ""])).toEqual({
      ...{ name: "", note: null, at: null },
    });
    expect(input(schema)).toEqual({});
  });

  it("nests fields and orders rows", () => {
    const schema = z.object({
      title: text(10),
      points: z.array(z.object({ text: optionalText(10) })),
      facts: z.object({ lift: z.object({ answer: z.string() }) }),
    });
    const data = form(
      ["points.0.text", "a"],
      ["points.10.text", "c"],
      ["points.2.text", "b"],
      ["points.x.text", "d"],
      ["points.1000.text", "e"],
      ["title", "t"],
      ["facts.lift.answer", "yes"],
      ["facts.stairs.answer", "no"],
    );
    expect(decodeForm(schema, data)).toEqual({
      input: {
        title: "t",
        points: [{ text: "a" }, { text: "b" }, { text: "c" }],
        facts: { lift: { answer: "yes" } },
      },
      values: {
        title: "t",
        "points.0.text": "a",
        "points.2.text": "b",
        "points.10.text": "c",
        "facts.lift.answer": "yes",
      },
    });
  });

  it("reads the fields of the form's variant", () => {
    const schema = z.discriminatedUnion("question", [
      z.object({ question: z.literal("guests"), answer: integer(0, 9) }),
      z.object({ question: z.literal("needs"), answer: optionalText(10) }),
    ]);
    const ask = (question: string, answer: string) =>
      input(schema, ["question", question], ["answer", answer]);
    expect(ask("guests", "3")).toEqual({ question: "guests", answer: 3 });
    expect(ask("needs", "3")).toEqual({ question: "needs", answer: "3" });
    expect(schema.safeParse(ask("other", "3")).success).toBe(false);
    expect(schema.safeParse(input(schema)).success).toBe(false);
  });

  it("ignores files", () => {
    expect(decodeForm(named, form(["name", new File(["x"], "x.txt")]))).toEqual({
      input: {},
      values: {},
    });
  });

  it("never touches a prototype", () => {
    const data = form(["__proto__.polluted", "yes"], ["constructor.prototype.polluted", "x"]);
    const decoded = decodeForm(named, data);
    expect(decoded).toEqual({ input: {}, values: {} });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it("ignores overlong names", () => {
    const deep: [string, string] = [`a${".a".repeat(100_000)}`, "x"];
    expect(input(named, deep, ["name", "Zoé"])).toEqual({ name: "Zoé" });
  });

  it("reads a hundred thousand fields quickly", () => {
    const schema = z.object({
      a99999: z.string(),
      languages: z.array(z.string()),
      points: z.array(z.object({ text: z.string() })),
    });
    const data = form(
      ...Array.from({ length: 100_000 }, (_, at): [string, string] => [`a${at}`, ""]),
    );
    for (let at = 0; at < 100_000; at += 1) {
      data.append("languages[]", "en");
      data.append(`points.${at}.text`, "x");
    }
    const startedAt = performance.now();
    const decoded = decodeForm(schema, data).input as z.output<typeof schema>;
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(decoded.a99999).toBe("");
    expect([decoded.languages.length, decoded.points.length]).toEqual([100_000, 1000]);
  });
});

describe("typed texts", () => {
  it("exclude ids, keys and choices", () => {
    const values = {
      ...{ reflectionId: "7f7a", parentId: "", key: "a-key-of-the-form", language: "en" },
      ...{ "facts.lift.answer": "yes", "facts.lift.noteEn": "By the bar", startsChoice: "later" },
      ...{ "languages[]": ["en"], body: "Merci", title: " " },
    };
    expect(typedTexts(values)).toEqual(["By the bar", "Merci"]);
  });
});
