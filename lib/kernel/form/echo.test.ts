import { describe, expect, it } from "vitest";
import * as z from "zod";
import { echoOf, maximumOf } from "./echo";
import { integer, line, localDate, optionalLine, optionalText, personName, text } from "./fields";
import { decodeForm } from "./form-data";

describe("the maximum of a field", () => {
  it.each([
    ["text", text(40), 40],
    ["an optional text", optionalText(40), 40],
    ["a line", line(40), 40],
    ["an optional line", optionalLine(40), 40],
    ["a line with a rule of its own", line(40).refine(() => true), 40],
    ["a name", personName, 80],
    ["zod's own string", z.string().max(200).nullish(), 200],
    ["a date", localDate, undefined],
  ])("is found in %s", (_name, schema, max) => {
    expect(maximumOf(schema)).toBe(max);
  });
});

describe("what is shown again", () => {
  it("is the whole text if that fits the field", () => {
    const decomposed = "e\u0302\u0301".repeat(40);
    for (const typed of ["a".repeat(40), " ".repeat(500) + "a".repeat(40), decomposed])
      expect(text(40).parse(echoOf(typed, 40))).toBe(text(40).parse(typed));
  });

  it("is cut at twice the maximum, and still too long", () => {
    const echo = echoOf("a".repeat(3_500_000), 40);
    expect(echo).toHaveLength(80);
    expect(text(40).safeParse(echo).success).toBe(false);
  });

  it("ends with a whole character", () => {
    expect(echoOf(`a${"🎉".repeat(100)}`, 40)).toBe(`a${"🎉".repeat(39)}`);
  });

  it("has a bound for every kind of field", () => {
    const schema = z.object({
      name: personName,
      on: localDate,
      guests: integer(0, 5),
      cities: z.array(z.string()),
    });
    const data = new FormData();
    for (const name of ["name", "on", "guests", "cities[]"]) data.set(name, "9".repeat(60_000));
    const { values } = decodeForm(schema, data);
    expect(Object.values(values).map((value) => String(value).length)).toEqual([
      160, 2000, 2000, 2000,
    ]);
  });
});
