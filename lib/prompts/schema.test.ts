import { expect, it } from "vitest";
import { countWords } from "./schema";

it.each([
  ["hope", 1],
  ["people who listen", 3],
  ["  two   words ", 2],
  ["l’espoir de demain", 3],
  ["a b c d", 4],
])("counts the words of '%s'", (text, words) => {
  expect(countWords(text)).toBe(words);
});
