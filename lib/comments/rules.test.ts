import { describe, expect, it } from "vitest";
import { isRepost, thread } from "./rules";

/** "b<a" replies to a; "-b<a" is withdrawn, "-b!<a" can be restored. */
const comment = (notation: string) => {
  const [id = "", parentId = null] = notation.replace(/[-!]/g, "").split("<");
  return { id, parentId, withdrawn: notation.startsWith("-"), canRestore: notation.includes("!") };
};
const read = (...said: string[]) =>
  thread(said.map(comment)).map(
    ({ id, level, withdrawn }) => `${withdrawn ? "-" : ""}${id}${level}`,
  );

describe("a thread", () => {
  it.each([
    ["nothing", [], []],
    ["replies below their parent", ["a", "b", "c<a", "d<b", "e<a"], ["a1", "c2", "e2", "b1", "d2"]],
    ["four levels", ["a", "b<a", "c<b", "d<c"], ["a1", "b2", "c3", "d4"]],
    [
      "deeper levels at the fourth",
      ["a", "b<a", "c<b", "d<c", "e<d", "f<e"],
      ["a1", "b2", "c3", "d4", "e4", "f4"],
    ],
    ["no placeholder without replies", ["a", "-b", "-c<a"], ["a1"]],
    ["a placeholder above a reply", ["-a", "b<a"], ["-a1", "b2"]],
    ["no placeholder above withdrawn replies only", ["-a", "-b<a", "-c<b"], []],
    ["a placeholder where it can be restored", ["a", "-b!", "-c!<a"], ["a1", "-c2", "-b1"]],
    ["a reply to a missing comment at the top", ["a", "b<x"], ["a1", "b1"]],
  ])("shows %s", (_, said, shown) => expect(read(...said)).toEqual(shown));
});

describe("the same text", () => {
  it.each([
    [0, true],
    [59_999, true],
    [-59_999, true],
    [60_000, false],
    [-60_000, false],
  ])("%d ms apart: a repost is %s", (apart, twice) => {
    const first = new Date("2011-02-25T08:00:00Z");
    expect(isRepost(first, new Date(first.getTime() + apart))).toBe(twice);
  });
});
