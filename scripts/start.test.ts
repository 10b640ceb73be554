import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reasonOf, withClient } from "./database/connection";
import { contentsOf } from "./database/contents";
import { openCluster } from "./postgres/cluster";
import { fallbackFolder } from "./postgres/home";
import { freePort, listen } from "./process/port";
import { makeDataFolder, processesOf, removeFolder, startScript } from "./test/start-script";

const asRoot = process.getuid?.() === 0;

describe("start exits with one clear sentence", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await makeDataFolder();
  });
  afterAll(() => removeFolder(folder));

  it("if the port is in use", async () => {
    const other = createServer();
    const port = await freePort();
    await listen(other, port, "127.0.0.1");
    const start = startScript("start", { ROLLCALL_DATA: folder, PORT: String(port) });
    expect(await start.exited).toBe(1);
    other.close();
    expect(start.output()).toBe(
      `Port ${port} is in use: stop the process that uses it, or set PORT to another one.`,
    );
  });

  it("if the database cannot be reached", async () => {
    const [port, closed] = [await freePort(), await freePort()];
    const start = startScript("start", {
      ROLLCALL_DATA: folder,
      PORT: String(port),
      DATABASE_URL: `postgresql://somebody@localhost:${closed}/rollcall`,
    });
    expect(await start.exited).toBe(1);
    expect(start.output()).toMatch(
      new RegExp(
        `^database … \\n+The database rollcall at localhost:${closed} cannot be reached \\(.*ECONNREFUSED.*\\): check DATABASE_URL\\.$`,
      ),
    );
  });

  it("if the database host has two addresses", () => {
    const both = Object.assign(new AggregateError([new Error(), new Error()]), {
      code: "ECONNREFUSED",
    });
    expect(reasonOf(both)).toBe("ECONNREFUSED");
  });

  it("if the data folder is not writable", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const start = startScript("start", { ROLLCALL_DATA: join(file, "data") });
    expect(await start.exited).toBe(1);
    expect(start.output()).toBe(
      `${file} is not writable: grant this user write access, or run from a folder it owns.`,
    );
  });
});

describe("start", { timeout: 120_000 }, () => {
  let folder: string;
  let port: string;
  beforeAll(async () => {
    port = String(await freePort());
  });
  const start = () => startScript("start", { ROLLCALL_DATA: folder, PORT: port });

  it("leaves no process behind when interrupted while starting Postgres", async () => {
    folder = await makeDataFolder();
    try {
      for (const program of ["bin/initdb", "bin/postgres -D"]) {
        const run = start();
        await run.waitUntil(() => processesOf(folder).some((line) => line.includes(program)));
        expect(run.output()).toBe("database …");
        expect(await run.kill("SIGINT")).toBe(0);
        expect(run.output()).toBe("database …");
        expect(processesOf(folder)).toEqual([]);
      }
    } finally {
      await removeFolder(folder);
    }
  });

  it("resumes a killed run while another process uses the cluster, even in a private folder", async () => {
    folder = await makeDataFolder({ isPrivate: true });
    try {
      const killed = start();
      await killed.waitUntil(() => killed.output().includes("migrations …"));
      const other = await openCluster(folder);
      const url = other.url("rollcall");
      const migrations = (sql: string) => withClient(url, (client) => client.query(sql));
      await killed.waitUntil(() =>
        migrations("SELECT FROM _prisma_migrations").then(hasRows, () => false),
      );
      await killed.kill("SIGKILL");
      // As if it had been killed during a migration.
      await migrations("UPDATE _prisma_migrations SET finished_at = NULL");

      const next = start();
      await next.waitUntil(() => next.output().includes("time zones …"));
      expect(await next.kill("SIGINT")).toBe(0);
      expect(await contentsOf(url)).toBe("demo");
      expect(processesOf(folder)).not.toEqual([]);
      if (asRoot) expect(processesOf(folder).join()).toContain(fallbackFolder(folder));

      await other.close();
      expect(processesOf(folder)).toEqual([]);
    } finally {
      await removeFolder(folder);
    }
  });
});

const hasRows = ({ rowCount }: { rowCount: number | null }) => Boolean(rowCount);

it.runIf(asRoot)("a test run that cannot start still prints its totals", async () => {
  const test = startScript("test", { PATH: "/nowhere" });
  expect(await test.exited).toBe(1);
  expect(test.output()).toMatch(/\n0 passed, 1 failed$/);
});
