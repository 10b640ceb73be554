import { describe, expect, it } from "vitest";
import type * as z from "zod";
import {
  checkbox,
  fieldIssues,
  hiddenBoolean,
  hiddenChoice,
  id,
  integer,
  line,
  optionalId,
  optionalInteger,
  optionalLine,
  optionalPersonName,
  optionalSecureAddress,
  optionalText,
  optionalTime,
  optionalWebAddress,
  personName,
  revision,
  text,
} from "./fields";

function read(schema: z.ZodType, value: unknown) {
  const parsed = schema.safeParse(value);
  return parsed.success ? { is: parsed.data } : { code: fieldIssues(parsed.error)[0]?.code };
}

describe("a web address", () => {
  const wrong = { code: "web-address-invalid" };
  it.each([
    ["https://example.ca/a?b=c", { is: "https://example.ca/a?b=c" }, undefined],
    ["HTTPS://Example.ca", { is: "https://Example.ca" }, undefined],
    ["http://example.ca", { is: "http://example.ca" }, wrong],
    ["", { is: null }, undefined],
    [undefined, { is: null }, undefined],
    ["example.ca", wrong, undefined],
    ["https://example", wrong, undefined],
    ["https://exa mple.ca", wrong, undefined],
    ["javascript:alert(1)//a.b", wrong, undefined],
  ])("%j", (value, expected, ifSecure) => {
    expect(read(optionalWebAddress, value)).toEqual(expected);
    expect(read(optionalSecureAddress, value)).toEqual(ifSecure ?? expected);
  });
});

describe("a whole number", () => {
  it.each([
    [12, { is: 12 }],
    ["", { code: "required" }],
    [null, { code: "required" }],
    [undefined, { code: "required" }],
    ["many", { code: "not-a-number" }],
    ["12", { code: "not-a-number" }],
    [true, { code: "not-a-number" }],
    [1.5, { code: "not-a-number" }],
    [-1, { code: "too-small" }],
    [1e21, { code: "too-big" }],
  ])("%j", (value, expected) => expect(read(integer(0, 500), value)).toEqual(expected));

  it.each([
    [null, { is: null }],
    [undefined, { is: null }],
    [7, { is: 7 }],
    ["many", { code: "not-a-number" }],
    [501, { code: "too-big" }],
  ])("optional: %j", (value, expected) =>
    expect(read(optionalInteger(0, 500), value)).toEqual(expected),
  );

  it("names the limit that it exceeds", () => {
    const { error } = integer(0, 500).safeParse(501);
    expect(error && fieldIssues(error)).toEqual([
      { field: "form", code: "too-big", params: { max: 500 } },
    ]);
  });
});

describe("a person's name", () => {
  it.each(["Zoé", "J.R. Smith", "St.John", "D’Arcy-Côté", "Ada (she/her)", "@ada"])(
    "accepts %j",
    (name) => expect(read(personName, name)).toEqual({ is: name }),
  );
  it.each(["WIN 500$ http://x.example", "www.x.example", "win.com", "See bit.ly/x", "Free.SHOP"])(
    "refuses the link in %j",
    (name) => {
      expect(read(personName, name)).toEqual({ code: "name-link" });
      expect(read(optionalPersonName, name)).toEqual({ code: "name-link" });
    },
  );
  it("has no control of a line's direction", () => {
    expect(read(personName, "\u202eZoé\u200f\u061c")).toEqual({ is: "Zoé" });
    expect(read(optionalPersonName, "")).toEqual({ is: null });
  });
});

describe("a text", () => {
  it.each([
    [" Zoé ", { is: "Zoé" }],
    ["a\r\nb", { is: "a\nb" }],
    ["a\u2028b", { is: "a\nb" }],
    ["\u202eZoé\u202c", { is: "Zoé" }],
    ["👩\u200d🔬", { is: "👩\u200d🔬" }],
    ["می\u200cخواهم", { is: "می\u200cخواهم" }],
    ["   ", { code: "required" }],
    ["\u200b\u3164", { code: "required" }],
    ["\u0000", { code: "invalid-characters" }],
    ["x".repeat(11), { code: "too-long" }],
    ["a\u0000b", { code: "invalid-characters" }],
    ["a\u0085b", { code: "invalid-characters" }],
    [undefined, { code: "required" }],
    [null, { code: "required" }],
    [12, { code: "invalid" }],
  ])("%j", (value, expected) => expect(read(text(10), value)).toEqual(expected));

  it("optional and empty is null", () => {
    expect(read(optionalText(10), "  ")).toEqual({ is: null });
    expect(read(optionalText(10), undefined)).toEqual({ is: null });
    expect(read(optionalText(10), null)).toEqual({ is: null });
  });
});

it("a missing checkbox is false", () => {
  expect(read(checkbox, undefined)).toEqual({ is: false });
  expect(read(checkbox, true)).toEqual({ is: true });
  expect(read(checkbox, "yes")).toEqual({ code: "invalid" });
});

it.each([
  [hiddenBoolean, true, false],
  [hiddenChoice(["up", "down"]), "up", "left"],
  [revision, 0, -1],
])("a hidden field that is missing or wrong is invalid", (schema, valid, wrong) => {
  expect(read(schema, valid)).toEqual({ is: valid });
  for (const value of [undefined, null, "", "?", wrong === false ? "false" : wrong])
    expect(read(schema, value)).toEqual({ code: "invalid" });
});

describe("a line", () => {
  const mail = "Zoé\r\n\r\nYour account is closed:\u2028https://example.ca";
  it("collapses line breaks", () => {
    const is = "Zoé Your account is closed: https://example.ca";
    expect(read(line(80), mail)).toEqual({ is });
    expect(read(optionalLine(80), mail)).toEqual({ is });
    expect(read(optionalLine(80), " ")).toEqual({ is: null });
  });
});

it("an id is lowercased", () => {
  const spelled = "567226C7-2C29-4165-B402-1F0A160221A0";
  expect(read(id, spelled)).toEqual({ is: spelled.toLowerCase() });
});

it("a missing optional id is null", () => {
  for (const value of [null, undefined]) expect(read(optionalId, value)).toEqual({ is: null });
  expect(read(optionalId, "7f7a")).toEqual({ code: "invalid" });
});

describe("an optional time", () => {
  it.each([
    [null, { is: null }],
    [undefined, { is: null }],
    ["7:30 pm", { is: "19:30" }],
    ["soon", { code: "time-unreadable" }],
    ["25:00", { code: "time-impossible" }],
    [19, { code: "time-unreadable" }],
  ])("%j", (value, expected) => expect(read(optionalTime, value)).toEqual(expected));
});
