import { expect, it } from "vitest";
import { isSameText } from "./rules";

const version = {
  ...{ title: null, stayed: "Quiet", opening: null, closing: "Bye" },
  ...{ takeaways: ["a", "b"], observations: [], nextTime: ["c"] },
};

it.each([
  ["nothing", {}, true],
  ["a title", { title: "One" }, false],
  ["the sentence", { stayed: "Loud" }, false],
  ["the opening", { opening: "Hello" }, false],
  ["the closing", { closing: null }, false],
  ["the order of points", { takeaways: ["b", "a"] }, false],
  ["a point's words", { nextTime: ["d"] }, false],
  ["a new point", { observations: ["e"] }, false],
  ["a removed point", { takeaways: ["a"] }, false],
])("an edit of %s", (_, edit, isSame) =>
  expect(isSameText(version, { ...version, ...edit })).toBe(isSame),
);
