import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { PgBoss } from "pg-boss";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openRequest, requestOfLink } from "@/lib/platform/auth/sign-in-requests";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { mailQueue } from "@/lib/platform/jobs/queues";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { withClient } from "./database/connection";
import { freePort } from "./process/port";
import { root } from "./process/run";

testDatabase();

/** How far the mail server has got with a mail. */
type Stage = "addressed" | "received";
const server: { holdsAt: Stage | null; held: (() => void)[] } = { holdsAt: null, held: [] };
const mails: string[] = [];
const arrivedAt: number[] = [];

function reach(stage: Stage, done: () => void) {
  if (server.holdsAt === stage) server.held.push(done);
  else done();
}

function goOn() {
  server.holdsAt = null;
  for (const done of server.held.splice(0)) done();
}

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: (_address, _session, done) => reach("addressed", done),
  async onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    mails.push(Buffer.concat(chunks).toString());
    arrivedAt.push(Date.now());
    reach("received", done);
  },
});
smtp.on("error", () => {});

let port: number;
let worker: ChildProcess;
const queue = new PgBoss({
  connectionString: process.env.DATABASE_URL ?? "",
  ...{ migrate: false, supervise: false, schedule: false, max: 1 },
});

beforeAll(async () => {
  await queue.start();
  port = await freePort();
  await new Promise<void>((resolve) => smtp.listen(port, "127.0.0.1", resolve));
  await startWorker();
});
afterEach(async () => {
  mails.length = 0;
  arrivedAt.length = 0;
  await db.email.deleteMany();
  await db.$executeRaw`DELETE FROM pgboss.job`;
});
afterAll(async () => {
  worker.kill("SIGKILL");
  smtp.close();
  await queue.stop();
});

async function startWorker(settings = {}) {
  worker = spawn(process.execPath, ["--import", "tsx", join(root, "scripts/worker.ts")], {
    cwd: root,
    env: { ...process.env, ROLLCALL_SINK_PORT: String(port), ...settings },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(worker, "message");
}

async function killWorker() {
  worker.kill("SIGKILL");
  await once(worker, "exit");
}

async function enqueueSignIn(name = "zoe") {
  const asked = {
    address: `${name}@example.ca`,
    browser: "hers",
    minutes: 15,
    hasCode: true,
    to: null,
  };
  await db.$transaction(async (tx) => {
    const { id } = await openRequest(tx, asked);
    const params = { requestId: id };
    await enqueueMail(tx, { kind: "sign-in", recipient: asked.address, language: "en", params });
  });
}

const until = (condition: () => Promise<boolean> | boolean) =>
  vi.waitUntil(condition, { timeout: 120_000, interval: 100 });

async function enqueueAndHoldAt(stage: Stage) {
  server.holdsAt = stage;
  await enqueueSignIn();
  await until(() => server.held.length > 0);
}

/** A connection that holds locks, in a transaction of its own. */
type Blocker = { client: Client; pid: number };

/** The statements that wait for it. Inside its transaction it would see only those of its first look. */
const waiting = ({ pid }: Blocker) =>
  db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE ${pid}::int = ANY(pg_blocking_pids(pid))`;

const isWaiting = async (blocker: Blocker) => (await waiting(blocker)).length > 0;

/** Takes a lock before a worker sees the mail, and resolves once it waits for it. */
async function lockAndStart(blocker: Blocker, lock: string) {
  await killWorker();
  await enqueueSignIn();
  await blocker.client.query(lock);
  await startWorker();
  await until(async () => (await isActive()) && isWaiting(blocker));
}

/** Takes a lock while the mail server holds a mail, and resolves once the worker waits for it. */
async function lockAndGoOn(blocker: Blocker, lock: string) {
  await enqueueAndHoldAt("received");
  await blocker.client.query(lock);
  goOn();
  await until(() => isWaiting(blocker));
}

const jobsIn = async (state: string) =>
  (await db.$queryRaw<unknown[]>`SELECT FROM pgboss.job WHERE state::text = ${state}`).length;
const isActive = async () => (await jobsIn("active")) > 0;
const isSent = async () => (await db.email.count({ where: { sentAt: { not: null } } })) === 1;

type Point = {
  at: string;
  /** Of the mail that arrive: two where the server may have accepted it, and nobody noted that. */
  copies: number;
  /** Resolves once the worker is there, and can go no further. */
  hold: (blocker: Blocker) => Promise<void>;
};

const points: Point[] = [
  {
    at: "before it reads the mail",
    copies: 1,
    hold: (blocker) => lockAndStart(blocker, 'LOCK TABLE "Email" IN ACCESS EXCLUSIVE MODE'),
  },
  {
    at: "before the server has the text",
    copies: 1,
    hold: () => enqueueAndHoldAt("addressed"),
  },
  {
    at: "before the server accepts the mail",
    copies: 2,
    hold: () => enqueueAndHoldAt("received"),
  },
  {
    at: "before it notes that the server accepted the mail",
    copies: 2,
    hold: (blocker) => lockAndGoOn(blocker, 'SELECT FROM "Email" FOR UPDATE'),
  },
  {
    at: "before its job is done",
    copies: 1,
    hold: async (blocker) => {
      await lockAndGoOn(blocker, "SELECT FROM pgboss.job WHERE name = 'mail' FOR UPDATE");
      // Its heartbeat waits, too.
      await until(isSent);
    },
  },
];

/** Kills the worker and its statements, which would otherwise end when the lock goes. */
async function kill(blocker: Blocker) {
  await killWorker();
  for (const { pid } of await waiting(blocker))
    await db.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
  Object.assign(server, { holdsAt: null, held: [] });
}

/** Lets the time pass after which the queue gives a job of a dead worker to another one. */
async function letTimePass() {
  await db.$executeRaw`UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '1 minute'`;
  await db.$executeRaw`UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL`;
  await queue.supervise(mailQueue);
  await db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`;
}

const isDone = async () =>
  (await jobsIn("completed")) === (await db.email.count()) && !(await isActive());

it.each(points)(
  "a worker killed $at loses no mail and writes no second row",
  {
    timeout: 250_000,
  },
  async ({ copies, hold }) => {
    await withClient(process.env.DATABASE_URL ?? "", async (client) => {
      await client.query("BEGIN");
      const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      const blocker = { client, pid: rows[0]?.pid ?? 0 };
      await hold(blocker);
      await kill(blocker);
    });
    await letTimePass();
    await startWorker();
    await until(isDone);

    const rows = await db.email.findMany({ select: { id: true, sentAt: true } });
    expect(rows).toEqual([{ id: expect.any(String), sentAt: expect.any(Date) }]);
    const sent = mails.map((mail) => ({
      id: /^Message-ID: <(.*)@/im.exec(mail)?.[1],
      token: /token=3D([\w-]+)/.exec(mail.replace(/=\r\n/g, ""))?.[1] ?? "",
    }));
    expect(sent).toHaveLength(copies);
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set([rows[0]?.id]));
    for (const { token } of sent)
      expect(await requestOfLink(token)).toMatchObject({ isOpen: true });
  },
);

/** A new worker, with four mails to send. */
async function startWithMails(settings: object) {
  await killWorker();
  for (const name of ["ada", "bea", "cy", "dee"]) await enqueueSignIn(name);
  await startWorker(settings);
}

it("a worker sends as many mails at a time as it is told to", { timeout: 250_000 }, async () => {
  server.holdsAt = "received";
  await startWithMails({ MAIL_CONCURRENCY: "2" });
  await until(() => server.held.length === 2);
  await sleep(1_500);
  expect(server.held).toHaveLength(2);
  goOn();
  await until(isDone);
});

it("a worker sends as many mails in a second as it is told to", { timeout: 250_000 }, async () => {
  await startWithMails({ MAIL_CONCURRENCY: "1", MAIL_PER_SECOND: "1" });
  await until(isDone);
  // The first one is on its way for longer: it connects.
  expect(arrivedAt).toHaveLength(4);
  const [, second = 0, , fourth = 0] = arrivedAt;
  expect(fourth - second).toBeGreaterThan(1_500);
});

const recipient = "fails@example.ca";

it("a mail that failed for the last time is marked, so that its desk can list it", async () => {
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
