import { findHome } from "../../scripts/postgres/home";
import { runningPostmaster } from "../../scripts/postgres/postmaster";
import { freePort } from "../../scripts/process/port";
import {
  childOf,
  makeDataFolder,
  processesOf,
  removeFolder,
  startScript,
} from "../../scripts/test/start-script";
import { expect, test } from "../fixtures/test";

test("two starts share a Postgres, survive its death and each other's, and leave no process behind", async () => {
  test.setTimeout(300_000);
  const folder = await makeDataFolder();
  try {
    const first = await startServing(folder);
    const second = await startServing(folder);
    expect(second.output()).not.toContain("demo data …");

    process.kill(runningPostmaster(findHome(folder).cluster)?.pid ?? 0, "SIGKILL");
    for (const start of [first, second]) {
      await start.waitUntil(() => start.output().includes("Postgres runs again"));
      expect(await statusOf(start.address)).toBe(200);
    }

    await first.kill("SIGKILL");
    await expect.poll(() => statusOf(first.address)).toBe(0);
    expect(await statusOf(second.address)).toBe(200);

    process.kill(childOf(second.pid, "server"), "SIGKILL");
    process.kill(childOf(second.pid, "worker"), "SIGKILL");
    for (const part of ["The server", "The worker"])
      await second.waitUntil(() => second.output().includes(`${part} runs again`));
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
