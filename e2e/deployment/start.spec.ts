import { freePort } from "../../scripts/process/port";
import {
  makeDataFolder,
  processesOf,
  removeFolder,
  startScript,
} from "../../scripts/test/start-script";
import { expect, test } from "../fixtures/test";

test("a second start shares and outlives the first one's Postgres, and leaves no process behind", async () => {
  test.setTimeout(300_000);
  const folder = await makeDataFolder();
  try {
    const first = await startServing(folder);
    const second = await startServing(folder);
    expect(second.output()).not.toContain("demo data …");

    await first.kill("SIGKILL");
    await expect.poll(() => statusOf(first.address)).toBe(0);
    expect(await statusOf(second.address)).toBe(200);

    expect(await second.kill("SIGINT")).toBe(0);
    await expect.poll(() => processesOf(folder)).toEqual([]);
  } finally {
    await removeFolder(folder);
  }
});

/** Starts the browser tests' build and waits until it serves. */
async function startServing(folder: string) {
  const port = await freePort();
  const start = startScript("start", {
    ROLLCALL_DATA: folder,
    PORT: String(port),
    NEXT_DIST_DIR: ".next-test",
  });
  await start.waitUntil(() => start.output().includes("Ctrl-C stops it."));
  const address = `http://localhost:${port}/en`;
  expect(await statusOf(address)).toBe(200);
  return { ...start, address };
}

function statusOf(address: string) {
  return fetch(address).then(
    ({ status }) => status,
    () => 0,
  );
}
