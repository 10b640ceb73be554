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
import { ownFolder, removeFolder, startScript } from "./test/started";

const { adminUrl } = inject("database");
const url = process.env.DATABASE_URL ?? "";
let folder: string;

beforeAll(async () => {
  folder = await ownFolder();
});
afterAll(() => removeFolder(folder));

describe("starting the demo over", { timeout: 120_000 }, () => {
  const reset = async () => {
    const script = startScript("demo-reset", { ROLLCALL_DATA: folder, DATABASE_URL: url });
    expect(await script.exited, script.said()).toBe(0);
    return script.said();
  };

  it("fills an empty database, once", async () => {
    await createDatabase(adminUrl, new URL(url).pathname.slice(1));
    expect((await reset()).match(/demo data/g)).toHaveLength(1);
    expect(await contentsOf(url)).toBe("demo");
  });

  it("goes beside a running demo, whose mail arrives afterwards", async () => {
    const sinkPort = String(await freePort());
    const parts = await Promise.all(["worker", "sink"].map((name) => part(name, sinkPort)));
    try {
      await enqueueMail(db, letter("before@example.ca"));
      await vi.waitUntil(() => inbox().includes("before@example.ca"), { timeout: 20_000 });
      await reset();
      expect(inbox()).toBe("");
      await enqueueMail(db, letter("afterwards@example.ca"));
      await vi.waitUntil(() => inbox().includes("afterwards@example.ca"), { timeout: 20_000 });
    } finally {
      await Promise.all(parts.map(stop));
    }
  });
});

const letter = (recipient: string) =>
  ({ kind: "sign-in", recipient, language: "en", params: { to: null } }) as const;

function inbox() {
  const mails = join(folder, "mail");
  const names = existsSync(mails) ? readdirSync(mails) : [];
  return names.map((name) => readFileSync(join(mails, name), "utf8")).join("");
}

/** A part of a running start, ready. */
async function part(name: string, sinkPort: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", join(root, `scripts/${name}.ts`)], {
    cwd: root,
    env: { ...process.env, ROLLCALL_DATA: folder, ROLLCALL_SINK_PORT: sinkPort },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}
