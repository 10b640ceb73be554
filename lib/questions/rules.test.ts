import { describe, expect, it } from "vitest";
import { choicesOf, keepsMeaning, moveUp, readAnswer } from "./rules";

const choices = (choicesEn: string[], choicesFr: string[] = []) => ({ choicesEn, choicesFr });

describe("moving a question up", () => {
  const ids = ["a", "b", "c"];
  it.each([
    ["b", 1, ["b", "a", "c"]],
    ["c", 2, ["a", "c", "b"]],
    ["b", 2, ids],
    ["a", 2, "stale"],
    ["gone", 1, "stale"],
    ["c", 9, "stale"],
  ])("%s from %i", (id, from, expected) => {
    expect(moveUp(ids, id, from)).toEqual(expected);
  });
});

describe("choices whose numbers are stored", () => {
  it.each([
    ["stay", choices(["Yes", "No"]), choices(["Yes", "No"]), true],
    ["get one more", choices(["Yes", "No"]), choices(["Yes", "No", "Maybe"]), true],
    ["get another language", choices(["Yes", "No"]), choices(["Yes", "No"], ["Oui", "Non"]), true],
    ["are swapped", choices(["Yes", "No"]), choices(["No", "Yes"]), false],
    ["lose one", choices(["A", "B", "C"]), choices(["A", "B"]), false],
    ["change their language", choices(["Yes", "No"]), choices([], ["Oui", "Non"]), false],
    ["end", choices(["Yes", "No"]), choices([]), false],
    ["begin", choices([]), choices(["Yes", "No"]), false],
    ["never were", choices([]), choices([]), true],
  ])("that %s", (_, before, after, kept) => {
    expect(keepsMeaning(before, after)).toBe(kept);
  });
});

it("choices are shown in the reader's language, or else in the other", () => {
  expect(choicesOf("fr", choices(["Yes"], ["Oui"]))).toEqual({ lang: "fr", texts: ["Oui"] });
  expect(choicesOf("fr", choices(["Yes"]))).toEqual({ lang: "en", texts: ["Yes"] });
  expect(choicesOf("en", choices([], ["Oui"]))).toEqual({ lang: "fr", texts: ["Oui"] });
});

describe("an answer", () => {
  const written = choices([]);
  const chosen = choices(["Yes", "No"]);
  it.each([
    [written, "Zoé Côté", { text: "Zoé Côté", choice: null }],
    [written, null, "empty"],
    [chosen, "1", { text: null, choice: 1 }],
    [chosen, null, "empty"],
    [chosen, "2", "unknown"],
    [chosen, "-1", "unknown"],
    [chosen, "01", "unknown"],
    [chosen, "Yes", "unknown"],
  ])("to %j that is %j", (question, typed, expected) => {
    expect(readAnswer(question, typed)).toEqual(expected);
  });
});
