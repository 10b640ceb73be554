import { connect, createServer, type Server, type Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { PrismaClient } from "@/lib/platform/db/generated/client";
import { isDatabaseUnavailable } from "./unavailable";

const sockets: Socket[] = [];
const unresponsive = createServer((socket) => void sockets.push(socket));
const gone = createServer();
const urls = { mute: "", gone: "" };

const portOf = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );

beforeAll(async () => {
  urls.mute = `postgresql://a:b@127.0.0.1:${await portOf(unresponsive)}/c`;
  urls.gone = `postgresql://a:b@127.0.0.1:${await portOf(gone)}/c`;
  await new Promise((resolve) => gone.close(resolve));
});

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  unresponsive.close();
});

const errorOf = (query: Promise<unknown>) => query.then(() => null).catch((error) => error);

/** A query, alone and in a transaction, through Prisma and through a pool. */
function* runningOn(connectionString: string, sql: string): Generator<Promise<unknown>> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
  yield db.$queryRawUnsafe(sql);
  yield db.$transaction((tx) => tx.$queryRawUnsafe(sql));
  const pool = new pg.Pool({ connectionString });
  pool.on("error", () => {});
  yield pool.query(sql);
}

describe("an unavailable database is recognized", () => {
  it.each(["mute", "gone"] as const)("when %s, through a pool", async (which) => {
    const pool = new pg.Pool({ connectionString: urls[which], connectionTimeoutMillis: 200 });
    expect(isDatabaseUnavailable(await errorOf(pool.query("SELECT 1")))).toBe(true);
    await pool.end();
  });

  it.each(["mute", "gone"] as const)("when %s, through Prisma", async (which) => {
    const adapter = new PrismaPg({
      connectionString: urls[which],
      connectionTimeoutMillis: 200,
    });
    const db = new PrismaClient({ adapter });
    expect(isDatabaseUnavailable(await errorOf(db.user.findFirst()))).toBe(true);
    expect(isDatabaseUnavailable(await errorOf(db.$transaction((tx) => tx.user.findFirst())))).toBe(
      true,
    );
    await db.$disconnect();
  });

  describe("when a connection ends during a query", () => {
    const { adminUrl } = inject("database");
    const sleeping = "SELECT pg_sleep(10) AS an_interrupted_query";

    it("because the server ends it", async () => {
      const admin = new pg.Pool({ connectionString: adminUrl });
      for (const query of runningOn(adminUrl, sleeping)) {
        const failed = errorOf(query);
        await vi.waitUntil(async () => {
          const { rowCount } = await admin.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE query LIKE '%an_interrupted_query%' AND pid <> pg_backend_pid()`,
          );
          return rowCount;
        });
        expect(isDatabaseUnavailable(await failed)).toBe(true);
      }
      await admin.end();
    });

    it("because the server is gone", async () => {
      const between = new Set<Socket>();
      const proxy = createServer((socket) => {
        const { hostname, port } = new URL(adminUrl);
        const server = connect(Number(port), hostname);
        socket.pipe(server).pipe(socket);
        for (const one of [socket, server]) between.add(one.on("error", () => {}));
      });
      const url = new URL(adminUrl);
      url.port = String(await portOf(proxy));
      for (const query of runningOn(url.href, sleeping)) {
        const failed = errorOf(query);
        await new Promise((resolve) => setTimeout(resolve, 500));
        for (const socket of between) socket.destroy();
        expect(isDatabaseUnavailable(await failed)).toBe(true);
      }
      proxy.close();
    });
  });

  it("unlike other errors", () => {
    expect(isDatabaseUnavailable(new TypeError("x is not a function"))).toBe(false);
    expect(isDatabaseUnavailable(null)).toBe(false);
  });
});
