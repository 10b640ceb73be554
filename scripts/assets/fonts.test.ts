import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { countedBytes, LIMIT_BYTES, subsets } from "./fonts";

it("the committed fonts match the current catalogues and the size limit", async () => {
  const fonts = await subsets();
  const outdated = fonts.filter(({ file, font }) => !readFileSync(file).equals(font));
  expect(
    outdated.map(({ name }) => name),
    "run npx tsx scripts/assets/fonts.ts",
  ).toEqual([]);
  expect(countedBytes(fonts)).toBeLessThanOrEqual(LIMIT_BYTES);
});
