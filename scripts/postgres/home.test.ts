import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeDataFolder, removeFolder } from "../test/start-script";
import { findHome } from "./home";

let folder: string;
beforeAll(async () => {
  folder = await makeDataFolder();
});
afterAll(() => removeFolder(folder));

it("finds the same cluster before and after the data folder exists", () => {
  const dataDir = join(folder, "new");
  const first = findHome(dataDir);
  expect(first.cluster).toBe(join(dataDir, "postgres"));
  expect(findHome(dataDir)).toEqual(first);
});
