import { describe, expect, it } from "vitest";
import { isSameHashtag } from "./next-night-rules";

describe("nights of a hashtag", () => {
  it.each([
    ["hcsmca", "HCSMCA", true],
    ["été", "E\u0301te\u0301", true],
    ["a_b", "axb", false],
  ])("%s and %s: %s", (a, b, same) => expect(isSameHashtag(a, b)).toBe(same));
});
