import { createServer, type Server, type Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

  it("unlike other errors", () => {
    expect(isDatabaseUnavailable(new TypeError("x is not a function"))).toBe(false);
    expect(isDatabaseUnavailable(null)).toBe(false);
  });
});
