import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reasonOf, withClient } from "./database/connection";
import { contentsOf } from "./database/contents";
import { openCluster } from "./postgres/cluster";
import { folderOutside } from "./postgres/home";
import { freePort, listen } from "./process/port";
import { ownFolder, processesOf, removeFolder, startScript } from "./test/started";

const asRoot = process.getuid?.() === 0;

describe("what a start cannot go on with is told in one sentence", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await ownFolder();
  });
  afterAll(() => removeFolder(folder));

  it("a taken port", async () => {
    const other = createServer();
    const port = await freePort();
    await listen(other, port, "127.0.0.1");
    const start = startScript("start", { ROLLCALL_DATA: folder, PORT: String(port) });
    expect(await start.exited).toBe(1);
    other.close();
    expect(start.said()).toBe(
      `Port ${port} is taken: stop what uses it, or set PORT to another one.`,
    );
  });

  it("a database that does not answer", async () => {
    const [port, closed] = [await freePort(), await freePort()];
    const start = startScript("start", {
      ROLLCALL_DATA: folder,
      PORT: String(port),
      DATABASE_URL: `postgresql://somebody@localhost:${closed}/rollcall`,
    });
    expect(await start.exited).toBe(1);
    expect(start.said()).toMatch(
      new RegExp(
        `^database … \\n+The database rollcall at localhost:${closed} cannot be reached \\(.*ECONNREFUSED.*\\): check DATABASE_URL\\.$`,
      ),
    );
  });

  it("also where its name has two addresses", () => {
    const both = Object.assign(new AggregateError([new Error(), new Error()]), {
      code: "ECONNREFUSED",
    });
    expect(reasonOf(both)).toBe("ECONNREFUSED");
  });

  it("a folder that cannot be written", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const start = startScript("start", { ROLLCALL_DATA: join(file, "data") });
    expect(await start.exited).toBe(1);
    expect(start.said()).toBe(
      `${file} can't be written: give this user the right to, or start from a folder of its own.`,
    );
  });
});

describe("a start", { timeout: 120_000 }, () => {
  let folder: string;
  let port: string;
  beforeAll(async () => {
    port = String(await freePort());
  });
  const start = () => startScript("start", { ROLLCALL_DATA: folder, PORT: port });

  it("that is interrupted at its database leaves no process behind", async () => {
    folder = await ownFolder();
    try {
      for (const program of ["bin/initdb", "bin/postgres -D"]) {
        const run = start();
        await run.until(() => processesOf(folder).some((line) => line.includes(program)));
        expect(run.said()).toBe("database …");
        expect(await run.end("SIGINT")).toBe(0);
        expect(run.said()).toBe("database …");
        expect(processesOf(folder)).toEqual([]);
      }
    } finally {
      await removeFolder(folder);
    }
  });

  it("takes up what a killed one left, beside others, in a private folder as well", async () => {
    folder = await ownFolder({ isPrivate: true });
    try {
      const killed = start();
      await killed.until(() => killed.said().includes("migrations …"));
      const beside = await openCluster(folder);
      const url = beside.url("rollcall");
      const migrations = (sql: string) => withClient(url, (client) => client.query(sql));
      await killed.until(() => migrations("SELECT FROM _prisma_migrations").then(any, () => false));
      await killed.end("SIGKILL");
      // As if in the middle of one, wherever it was.
      await migrations("UPDATE _prisma_migrations SET finished_at = NULL");

      const next = start();
      await next.until(() => next.said().includes("clocks …"));
      expect(await next.end("SIGINT")).toBe(0);
      expect(await contentsOf(url)).toBe("demo");
      expect(processesOf(folder)).not.toEqual([]);
      if (asRoot) expect(processesOf(folder).join()).toContain(folderOutside(folder));

      await beside.close();
      expect(processesOf(folder)).toEqual([]);
    } finally {
      await removeFolder(folder);
    }
  });
});

const any = ({ rowCount }: { rowCount: number | null }) => Boolean(rowCount);

it.runIf(asRoot)("a test run that cannot begin still says how many failed", async () => {
  const test = startScript("test", { PATH: "/nowhere" });
  expect(await test.exited).toBe(1);
  expect(test.said()).toMatch(/\n0 passed, 1 failed$/);
});
