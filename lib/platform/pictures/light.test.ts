import sharp from "sharp";
import { expect, it } from "vitest";
import { isLight } from "./light";

/** A drawing on nothing. */
const drawn = (color: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><rect x="20" y="20" width="60" height="9" fill="${color}"/></svg>`,
    ),
  )
    .webp()
    .toBuffer();

it.each([
  ["white letters", drawn("#fff"), true],
  ["yellow letters", drawn("#e6d35c"), true],
  ["black letters", drawn("#000"), false],
  ["red letters", drawn("#b3261e"), false],
  ["nothing", drawn("none"), false],
])("of %s: %s", async (_, picture, light) => {
  expect(await isLight(await picture)).toBe(light);
});
