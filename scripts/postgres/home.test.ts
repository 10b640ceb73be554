import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownFolder, removeFolder } from "../test/started";
import { findHome } from "./home";

let folder: string;
beforeAll(async () => {
  folder = await ownFolder();
});
afterAll(() => removeFolder(folder));

it("the first one to look for the cluster finds it where all others do, though its folder isn't there yet", () => {
  const dataDir = join(folder, "new");
  const first = findHome(dataDir);
  expect(first.cluster).toBe(join(dataDir, "postgres"));
  expect(findHome(dataDir)).toEqual(first);
});
