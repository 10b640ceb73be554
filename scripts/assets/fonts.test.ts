import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run";
import { countedBytes, LIMIT_BYTES, RARE, subsets } from "./fonts";

it("the committed fonts match the current catalogues and the size limit", async () => {
  const fonts = await subsets();
  const outdated = fonts.filter(({ file, font }) => !readFileSync(file).equals(font));
  expect(
    outdated.map(({ name }) => name),
    "run npx tsx scripts/assets/fonts.ts",
  ).toEqual([]);
  expect(countedBytes(fonts)).toBeLessThanOrEqual(LIMIT_BYTES);
});

it("the face of rare letters is fetched for just those that the others lack", () => {
  const fonts = readFileSync(join(root, "app/fonts.ts"), "utf8");
  const declared = [...fonts.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(
    ([, from = "", to = from]) => {
      const first = Number.parseInt(from, 16);
      const count = Number.parseInt(to, 16) - first + 1;
      return Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index));
    },
  );
  expect(declared.join("")).toBe(RARE);
});
