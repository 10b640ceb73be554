import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { countedBytes, LIMIT_BYTES, subsets } from "./fonts";

it("the committed fonts are those of today's catalogues, and no more than a page may load", async () => {
  const made = await subsets();
  const outdated = made.filter(({ file, font }) => !readFileSync(file).equals(font));
  expect(
    outdated.map(({ name }) => name),
    "npx tsx scripts/assets/fonts.ts makes them",
  ).toEqual([]);
  expect(countedBytes(made)).toBeLessThanOrEqual(LIMIT_BYTES);
});
