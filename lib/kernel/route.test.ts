import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { LIMITS } from "./limits";
import { NotAllowed, NotFound } from "./outcome";
import { readingRoute } from "./route";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
testDatabase();

const schema = z.object({ city: z.string().regex(/^[a-z]+$/), lang: z.string().optional() });

function get(
  handler: Parameters<typeof readingRoute<typeof schema>>[1],
  { query = "", city = "vancouver", network = randomUUID() } = {},
) {
  const headers = { "x-rollcall-peer": network };
  const request = new NextRequest(`http://localhost:3000/api/x${query}`, { headers });
  return readingRoute(schema, handler)(request, { params: Promise.resolve({ city }) });
}

const echo = async (_: unknown, input: object) => Response.json(input);

describe("a route that reads", () => {
  it("is given its path's parts and its query, and no query takes a part's place", async () => {
    const answer = await get(echo, { query: "?lang=fr&city=ottawa" });
    expect(await answer.json()).toEqual({ city: "vancouver", lang: "fr" });
  });

  it("answers 404 to an odd address, and to what isn't there or isn't theirs", async () => {
    expect((await get(echo, { city: "../x" })).status).toBe(404);
    for (const error of [new NotFound("night"), new NotAllowed("night")])
      expect((await get(async () => Promise.reject(error))).status).toBe(404);
  });

  it("answers 503 where the database has no time, and tells nobody of a fault", async () => {
    const busy = Object.assign(new Error("busy"), { code: "P2024" });
    expect((await get(async () => Promise.reject(busy))).status).toBe(503);
    const failed = await get(async () => Promise.reject(new Error("a secret")));
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain("secret");
  });

  it("answers 429 to a network that asks without end", async () => {
    const network = randomUUID();
    expect((await get(echo, { network })).status).toBe(200);
    await db.rateLimit.update({
      where: { key: `network:${network}` },
      data: { points: LIMITS.network.points },
    });
    expect((await get(echo, { network })).status).toBe(429);
  });
});
