import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawOutline, outlineFile } from "./map";

it("the committed outline is up to date", () => {
  expect(readFileSync(outlineFile, "utf8"), "run npx tsx scripts/assets/map.ts").toBe(
    drawOutline(),
  );
});
