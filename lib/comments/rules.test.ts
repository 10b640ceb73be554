import { describe, expect, it } from "vitest";
import { isSentTwice, thread } from "./rules";

/** "b<a" answers a; "-b<a" was withdrawn. */
const comment = (said: string) => {
  const [id = "", parentId = null] = said.replace("-", "").split("<");
  return { id, parentId, withdrawn: said.startsWith("-") };
};
const read = (...said: string[]) =>
  thread(said.map(comment)).map(
    ({ id, level, withdrawn }) => `${withdrawn ? "-" : ""}${id}${level}`,
  );

describe("a thread", () => {
  it.each([
    ["nothing", [], []],
    [
      "each followed by its replies",
      ["a", "b", "c<a", "d<b", "e<a"],
      ["a1", "c2", "e2", "b1", "d2"],
    ],
    ["four levels", ["a", "b<a", "c<b", "d<c"], ["a1", "b2", "c3", "d4"]],
    [
      "deeper ones at the fourth",
      ["a", "b<a", "c<b", "d<c", "e<d", "f<e"],
      ["a1", "b2", "c3", "d4", "e4", "f4"],
    ],
    ["no gap where nobody answered", ["a", "-b", "-c<a"], ["a1"]],
    ["a gap where somebody did", ["-a", "b<a"], ["-a1", "b2"]],
    ["no gap above nothing but gaps", ["-a", "-b<a", "-c<b"], []],
    ["a reply to what is not here", ["a", "b<x"], ["a1", "b1"]],
  ])("has %s", (_, said, shown) => expect(read(...said)).toEqual(shown));
});

describe("the same words", () => {
  it.each([
    [0, true],
    [59_999, true],
    [-59_999, true],
    [60_000, false],
    [-60_000, false],
  ])("%d ms apart: sent twice is %s", (apart, twice) => {
    const first = new Date("2011-02-25T08:00:00Z");
    expect(isSentTwice(first, new Date(first.getTime() + apart))).toBe(twice);
  });
});
