import { describe, expect, it } from "vitest";
import { formValues, nestValues, typedTexts } from "./form-data";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("formValues", () => {
  it("keeps what was typed and drops what React adds", () => {
    const data = form(["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["name", "Zoé"]);
    expect(formValues(data)).toEqual({ name: "Zoé" });
  });

  it("takes every tick of a list, and the last of anything else", () => {
    const data = form(["languages[]", "en"], ["languages[]", "fr"], ["name", "a"], ["name", "b"]);
    expect(formValues(data)).toEqual({ "languages[]": ["en", "fr"], name: "b" });
  });
});

describe("what was typed", () => {
  it("leaves out ids, keys and what was chosen", () => {
    const values = {
      ...{ reflectionId: "7f7a", parentId: "", key: "a-key-of-the-form", language: "en" },
      ...{ "facts.lift.answer": "yes", "facts.lift.noteEn": "By the bar", startsChoice: "later" },
      ...{ "languages[]": ["en"], body: "Merci", title: " " },
    };
    expect(typedTexts(values)).toEqual(["By the bar", "Merci"]);
  });
});

describe("a name that no field has", () => {
  it("is left out where following it would take the server's stack", () => {
    const data = form([`a${".a".repeat(100_000)}`, "x"], ["name", "Zoé"]);
    expect(nestValues(formValues(data))).toEqual({ name: "Zoé" });
  });
});

it("a hundred thousand fields are read in a moment", () => {
  const data = form(
    ...Array.from({ length: 100_000 }, (_, at): [string, string] => [`a${at}`, ""]),
  );
  for (let at = 0; at < 100_000; at += 1) data.append("languages[]", "en");
  const begun = performance.now();
  expect(nestValues(formValues(data))).toMatchObject({ a99999: "" });
  expect(performance.now() - begun).toBeLessThan(3000);
});

describe("nestValues", () => {
  it("nests repeated fields in their order", () => {
    const values = {
      "points.0.text": "a",
      "points.10.text": "c",
      "points.2.text": "b",
      title: "t",
    };
    expect(nestValues(values)).toEqual({
      title: "t",
      points: [{ text: "a" }, { text: "b" }, { text: "c" }],
    });
  });

  it("reads a list by its name", () => {
    expect(nestValues({ "languages[]": ["en"] })).toEqual({ languages: ["en"] });
  });

  it("never reaches the prototype of anything", () => {
    const nested = nestValues({
      "__proto__.polluted": "yes",
      "constructor.prototype.polluted": "x",
    });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
  });

  it("survives names that contradict each other", () => {
    expect(() => nestValues({ a: "1", "a.b": "2", "a.b.c": "3" })).not.toThrow();
  });
});
