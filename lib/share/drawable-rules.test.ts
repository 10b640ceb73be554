import { describe, expect, it } from "vitest";
import { drawable, titleSize } from "./drawable-rules";

describe("drawable text", () => {
  it.each([
    ["Ce qu’on en a retenu : « œuvrer »", "Ce qu’on en a retenu : « œuvrer »"],
    ["Vraiment\u202f?", "Vraiment\u00a0?"],
    ["Night 🌙 out", "Night out"],
    ["今夜", ""],
  ])("of %s is %s", (text, drawn) => expect(drawable(text)).toBe(drawn));
});

it("longer titles have smaller letters", () => {
  const sizes = [5, 20, 40, 70, 120].map((length) => titleSize("x".repeat(length)));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBe(5);
});
