import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawOutline, outlineFile } from "./map";

it("the committed outline is what the script draws", () => {
  expect(readFileSync(outlineFile, "utf8"), "npx tsx scripts/assets/map.ts makes it").toBe(
    drawOutline(),
  );
});
