import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { openCluster } from "../postgres/cluster";
import { queryAt, rowHashes, testUrl } from "../test/backups";
import { makeDataFolder, removeFolder, startScript } from "../test/start-script";

testDatabase();

let folder: string;
beforeAll(async () => {
  folder = await makeDataFolder();
  await queryAt(testUrl(), 'UPDATE "Installation" SET demo = true');
  await testMeetup();
});
afterAll(() => removeFolder(folder));

const command = async (
  name: string,
  configuration: Record<string, string>,
  args: string[] = [],
) => {
  const script = startScript(name, { INIT_CWD: folder, ...configuration }, args);
  return { code: await script.exited, output: script.output() };
};

it("a backup of an external Postgres is restored into the embedded one, by npm's commands", {
  timeout: 120_000,
}, async () => {
  const external = { DATABASE_URL: testUrl(), ROLLCALL_DATA: join(folder, "external") };
  const made = await command("backup", external);
  expect(made, made.output).toMatchObject({ code: 0 });
  expect(made.output).toMatch(/^City … \d+ rows$/m);
  expect(made.output).toContain("It does not contain");
  const [name = ""] = readdirSync(folder).filter((one) => one.endsWith(".backup"));
  expect(name).toMatch(/^rollcall-\d{4}-\d\d-\d\dT\d{4}Z\.backup$/);
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);

  const embedded = join(folder, "embedded");
  const restored = await command("restore", { ROLLCALL_DATA: embedded }, [name]);
  expect(restored, restored.output).toMatchObject({ code: 0 });
  expect(restored.output).toContain("is not the one of the backup");
  const cluster = await openCluster(embedded);
  try {
    expect(await rowHashes(cluster.url("rollcall"))).toEqual(await rowHashes(testUrl()));
  } finally {
    await cluster.close();
    await removeFolder(embedded);
  }
});
