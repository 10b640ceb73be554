import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  checkbox,
  fieldFaults,
  id,
  line,
  optionalLine,
  optionalText,
  optionalTime,
  optionalWhole,
  text,
  whole,
} from "./fields";

function read(schema: z.ZodType, typed: unknown) {
  const parsed = schema.safeParse(typed);
  return parsed.success ? { is: parsed.data } : { fault: fieldFaults(parsed.error)[0]?.code };
}

describe("a whole number", () => {
  it.each([
    ["12", { is: 12 }],
    [" 12 ", { is: 12 }],
    ["", { fault: "required" }],
    ["many", { fault: "not-a-number" }],
    ["1.5", { fault: "not-a-number" }],
    ["-1", { fault: "too-small" }],
    ["1e3", { fault: "not-a-number" }],
    ["999999999999999999999", { fault: "too-big" }],
    [undefined, { fault: "required" }],
  ])("%j", (typed, expected) => expect(read(whole(0, 500), typed)).toEqual(expected));

  it.each([
    ["", { is: null }],
    [undefined, { is: null }],
    ["7", { is: 7 }],
    ["many", { fault: "not-a-number" }],
    ["501", { fault: "too-big" }],
  ])("that may be left out: %j", (typed, expected) =>
    expect(read(optionalWhole(0, 500), typed)).toEqual(expected),
  );
});

describe("a text", () => {
  it.each([
    [" Zoé ", { is: "Zoé" }],
    ["a\r\nb", { is: "a\nb" }],
    ["a\u2028b", { is: "a\nb" }],
    ["\u202eZoé\u202c", { is: "Zoé" }],
    ["👩\u200d🔬", { is: "👩\u200d🔬" }],
    ["می\u200cخواهم", { is: "می\u200cخواهم" }],
    ["   ", { fault: "required" }],
    ["\u200b\u3164", { fault: "required" }],
    ["\u0000", { fault: "invalid-characters" }],
    ["x".repeat(11), { fault: "too-long" }],
    ["a\u0000b", { fault: "invalid-characters" }],
    ["a\u0085b", { fault: "invalid-characters" }],
    [undefined, { fault: "required" }],
  ])("%j", (typed, expected) => expect(read(text(10), typed)).toEqual(expected));

  it("that may be left out is null when empty", () => {
    expect(read(optionalText(10), "  ")).toEqual({ is: null });
    expect(read(optionalText(10), undefined)).toEqual({ is: null });
  });
});

it("a tick that was not sent is no", () => {
  expect(read(checkbox, undefined)).toEqual({ is: false });
  expect(read(checkbox, "on")).toEqual({ is: true });
});

describe("a line", () => {
  const mail = "Zoé\r\n\r\nYour account is closed:\u2028https://example.ca";
  it("isUnchanged no second one", () => {
    const is = "Zoé Your account is closed: https://example.ca";
    expect(read(line(80), mail)).toEqual({ is });
    expect(read(optionalLine(80), mail)).toEqual({ is });
    expect(read(optionalLine(80), " ")).toEqual({ is: null });
  });
});

it("an id has one spelling", () => {
  const spelled = "567226C7-2C29-4165-B402-1F0A160221A0";
  expect(read(id, spelled)).toEqual({ is: spelled.toLowerCase() });
});

describe("a time that may be left out", () => {
  it.each([
    ["", { is: null }],
    [undefined, { is: null }],
    ["7:30 pm", { is: "19:30" }],
    ["soon", { fault: "time-unreadable" }],
    ["25:00", { fault: "time-impossible" }],
  ])("%j", (typed, expected) => expect(read(optionalTime, typed)).toEqual(expected));
});
