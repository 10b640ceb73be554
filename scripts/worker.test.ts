import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openRequest, requestOfLink } from "@/lib/platform/auth/sign-in-requests";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { freePort } from "./process/port";
import { root } from "./process/run";

testDatabase();

const mails: string[] = [];
let acknowledges = false;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  async onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    mails.push(Buffer.concat(chunks).toString());
    if (acknowledges) done();
  },
});
smtp.on("error", () => {});
let port: number;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  port = await freePort();
  await new Promise<void>((resolve) => smtp.listen(port, "127.0.0.1", resolve));
});
afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  smtp.close();
});

async function startWorker() {
  const worker = spawn(process.execPath, ["--import", "tsx", join(root, "scripts/worker.ts")], {
    cwd: root,
    env: { ...process.env, ROLLCALL_SINK_PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  workers.push(worker);
  await once(worker, "message");
  return worker;
}

async function enqueueSignIn() {
  const asked = {
    address: "zoe@example.ca",
    browser: "hers",
    minutes: 15,
    hasCode: true,
    to: null,
  };
  return db.$transaction(async (tx) => {
    const { id } = await openRequest(tx, asked);
    const params = { requestId: id };
    await enqueueMail(tx, { kind: "sign-in", recipient: asked.address, language: "en", params });
  });
}

/** Lets the time of a job pass that is waited for. */
const hurry = () =>
  db.$executeRaw`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 min', start_after = now()
    WHERE name = 'mail' AND state IN ('active', 'retry')`;

it("a mail in flight when the worker is killed goes out again, with the same id and a link that works", {
  timeout: 60_000,
}, async () => {
  const killed = await startWorker();
  await enqueueSignIn();
  await vi.waitUntil(() => mails.length === 1, { timeout: 20_000 });
  killed.kill("SIGKILL");
  await hurry();
  acknowledges = true;
  await startWorker();
  await vi.waitUntil(() => hurry().then(() => mails.length > 1), {
    timeout: 30_000,
    interval: 500,
  });
  await vi.waitUntil(() => db.email.findFirst({ where: { sentAt: { not: null } } }));

  const [first, second] = mails.map((mail) => ({
    id: /^Message-ID: (.*)$/im.exec(mail)?.[1],
    token: /token=3D([\w-]+)/.exec(mail.replace(/=\r\n/g, ""))?.[1],
  }));
  expect(second).toEqual(first);
  expect(await requestOfLink(first?.token ?? "")).toMatchObject({ isOpen: true });
  expect(mails).toHaveLength(2);
});

it("a mail that failed for the last time is marked, so that its desk can list it", async () => {
  await startWorker();
  const { id } = await db.$transaction(async (tx) => {
    await enqueueMail(tx, { kind: "address-restored", recipient, language: "en", params: {} });
    const { id } = await tx.email.findFirstOrThrow({ where: { recipient }, select: { id: true } });
    await tx.email.update({ where: { id }, data: { kind: "no such kind" } });
    await tx.$executeRaw`UPDATE pgboss.job SET retry_limit = 0 WHERE data->>'emailId' = ${id}`;
    return { id };
  });
  const failed = { where: { id, failedAt: { not: null } }, select: { lastError: true } };
  await vi.waitUntil(() => db.email.findFirst(failed), { timeout: 25_000, interval: 200 });
  expect(await db.email.findFirst(failed)).toEqual({ lastError: "TypeError" });
});

const recipient = "fails@example.ca";
