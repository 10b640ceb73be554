import { createServer } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  childOf,
  makeDataFolder,
  processesOf,
  removeFolder,
  startScript,
} from "../test/start-script";
import { freePort, listen } from "./port";

let folder: string;
let port: number;
beforeAll(async () => {
  folder = await makeDataFolder();
  port = await freePort();
});
afterAll(() => removeFolder(folder));

function supervise(restartLimit = 1000) {
  return startScript("test/supervised", {
    ROLLCALL_DATA: folder,
    ROLLCALL_SINK_PORT: String(port),
    RESTART_LIMIT: String(restartLimit),
  });
}
type Supervisor = ReturnType<typeof supervise>;

const waitFor = (run: Supervisor, line: string, times = 1) =>
  run.waitUntil(() => run.output().split(line).length > times);

const killSink = ({ pid }: Supervisor) => process.kill(childOf(pid, "sink"), "SIGKILL");

it("restarts what is killed, later each time, until it dies too often", async () => {
  const run = supervise(3);
  await waitFor(run, "ready");
  for (const [times, delay] of [
    [1, "0.1"],
    [2, "0.2"],
  ] as const) {
    killSink(run);
    await waitFor(run, `The sink was ended by SIGKILL; it starts again in ${delay} s.`);
    await waitFor(run, "The sink runs again", times);
  }
  killSink(run);
  expect(await run.exited).toBe(1);
  expect(run.output()).toMatch(
    /\nThe sink was ended by SIGKILL\. Giving up: 3 deaths within five minutes\.$/,
  );
  expect(processesOf(folder)).toEqual([]);
});

it("tries again what does not start again, and stops at once in between", async () => {
  const run = supervise();
  await waitFor(run, "ready");
  killSink(run);
  await waitFor(run, "it starts again in 0.1 s.");
  const other = createServer();
  await listen(other, port, "127.0.0.1");
  await waitFor(run, "The sink did not start; it starts again in 0.8 s.");
  const before = Date.now();
  expect(await run.kill("SIGTERM")).toBe(0);
  expect(Date.now() - before).toBeLessThan(600);
  expect(processesOf(folder)).toEqual([]);
  other.close();
});

it("exits if something does not start the first time", async () => {
  const other = createServer();
  await listen(other, port, "127.0.0.1");
  const run = supervise();
  expect(await run.exited).toBe(1);
  expect(run.output()).toMatch(/The demo's mail port \d+ is taken\.\n+The sink failed to start\.$/);
  other.close();
});
