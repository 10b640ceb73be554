import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { createDatabase } from "./database/connection";
import { contentsOf } from "./database/contents";
import { freePort } from "./process/port";
import { root, stop } from "./process/run";
import { makeDataFolder, removeFolder, startScript } from "./test/start-script";

const { adminUrl } = inject("database");
const url = process.env.DATABASE_URL ?? "";
let folder: string;

beforeAll(async () => {
  folder = await makeDataFolder();
});
afterAll(() => removeFolder(folder));

describe("demo-reset", { timeout: 120_000 }, () => {
  const reset = async () => {
    const script = startScript("demo-reset", { ROLLCALL_DATA: folder, DATABASE_URL: url });
    expect(await script.exited, script.output()).toBe(0);
    return script.output();
  };

  it("seeds an empty database once", async () => {
    await createDatabase(adminUrl, new URL(url).pathname.slice(1));
    expect((await reset()).match(/demo data/g)).toHaveLength(1);
    expect(await contentsOf(url)).toBe("demo");
  });

  it("works while the demo runs, and mail still arrives afterwards", async () => {
    const sinkPort = String(await freePort());
    const processes = await Promise.all(
      ["worker", "sink"].map((name) => startProcess(name, sinkPort)),
    );
    try {
      await enqueueMail(db, someMail("before@example.ca"));
      await vi.waitUntil(() => inbox().includes("before@example.ca"), { timeout: 20_000 });
      await reset();
      expect(inbox()).toBe("");
      await enqueueMail(db, someMail("afterwards@example.ca"));
      await vi.waitUntil(() => inbox().includes("afterwards@example.ca"), { timeout: 20_000 });
    } finally {
      await Promise.all(processes.map(stop));
    }
  });
});

const params = { titleEn: "A night", titleFr: null, hashtag: "night" };
const someMail = (recipient: string) =>
  ({ kind: "draft-deleted", recipient, language: "en", params }) as const;

function inbox() {
  const mails = join(folder, "mail");
  const names = existsSync(mails) ? readdirSync(mails) : [];
  return names.map((name) => readFileSync(join(mails, name), "utf8")).join("");
}

/** Starts one process of a running demo and waits until it is ready. */
async function startProcess(name: string, sinkPort: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", join(root, `scripts/${name}.ts`)], {
    cwd: root,
    env: { ...process.env, ROLLCALL_DATA: folder, ROLLCALL_SINK_PORT: sinkPort },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}
