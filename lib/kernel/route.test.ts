import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { adapter } from "@/lib/platform/auth/adapter";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { id, integer, text } from "./form/fields";
import { MAX_BODY_BYTES } from "./http/body-limit";
import { LIMITS } from "./limits";
import { InvalidField, NotAllowed, NotFound, type Outcome } from "./outcome";
import { readingRoute, writingRoute } from "./route";

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));
testDatabase();
beforeEach(() => {
  sent.headers = new Headers();
});

const schema = z.object({ city: z.string().regex(/^[a-z]+$/), lang: z.string().optional() });

function get(
  handler: Parameters<typeof readingRoute<typeof schema>>[1],
  { query = "", city = "vancouver", network = randomUUID(), known = "", since = "" } = {},
) {
  const conditions: Record<string, string> = since
    ? { "if-modified-since": since }
    : { "if-none-match": known };
  const headers = { "x-rollcall-peer": network, ...conditions };
  const request = new NextRequest(`http://localhost:3000/api/x${query}`, { headers });
  return readingRoute(schema, handler)(request, { params: Promise.resolve({ city }) });
}

const echo = async (_: unknown, input: object) => Response.json(input);

describe("a route that reads", () => {
  it("receives path parameters and query; the query cannot override a parameter", async () => {
    const answer = await get(echo, { query: "?lang=fr&city=ottawa" });
    expect(await answer.json()).toEqual({ city: "vancouver", lang: "fr" });
  });

  it("answers 404 to invalid parameters, and for missing or forbidden rows", async () => {
    expect((await get(echo, { city: "../x" })).status).toBe(404);
    for (const error of [new NotFound("night"), new NotAllowed("night")])
      expect((await get(async () => Promise.reject(error))).status).toBe(404);
  });

  it("answers 304 to a client that has the same version", async () => {
    const headers = { etag: '"a"', "cache-control": "private" };
    const feed = async () => new Response("text", { headers });
    for (const known of ['"a"', 'W/"a"', '"b", "a"']) {
      const answer = await get(feed, { known });
      expect([answer.status, await answer.text()]).toEqual([304, ""]);
      expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
    }
    for (const known of ["", '"b"']) expect((await get(feed, { known })).status).toBe(200);
    expect((await get(echo, { known: '"a"' })).status).toBe(200);
  });

  it("answers 304 to a client that names a date since which nothing changed", async () => {
    const changed = { etag: '"a"', "last-modified": "Thu, 26 Nov 2026 07:00:00 GMT" };
    const feed = async () => new Response("text", { headers: changed });
    for (const [since, status] of [
      ["Thu, 26 Nov 2026 07:00:00 GMT", 304],
      ["Fri, 27 Nov 2026 07:00:00 GMT", 304],
      ["Thu, 26 Nov 2026 06:59:59 GMT", 200],
      ["yesterday", 200],
    ] as const)
      expect((await get(feed, { since })).status, since).toBe(status);
  });

  it("answers 503 on a lock timeout, without the error's message", async () => {
    const busy = Object.assign(new Error("busy"), { code: "P2024" });
    expect((await get(async () => Promise.reject(busy))).status).toBe(503);
    const failed = await get(async () => Promise.reject(new Error("a secret")));
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain("secret");
  });

  it("answers 429 to a network over its limit", async () => {
    const network = randomUUID();
    expect((await get(echo, { network })).status).toBe(200);
    await db.rateLimit.update({
      where: { key: `network:${network}` },
      data: { points: LIMITS.network.points },
    });
    expect((await get(echo, { network })).status).toBe(429);
  });
});

const noteSchema = z.object({ meetup: id, note: text(10), count: integer(0, 9) });
const meetup = randomUUID();
const valid = { note: "Zoé", count: 3 };
const host = "localhost:3000";

async function post(
  body: BodyInit = JSON.stringify(valid),
  { headers = {}, network = randomUUID(), route = writingRoute(noteSchema, save) } = {},
) {
  const request = new NextRequest(`http://${host}/api/notes/${meetup}`, {
    method: "POST",
    body,
    headers: {
      host,
      origin: `http://${host}`,
      "content-type": "application/json",
      "x-rollcall-peer": network,
      ...headers,
    },
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
  const response = await route(request, { params: Promise.resolve({ meetup }) });
  return { status: response.status, body: await response.json() };
}

async function save(viewer: { id: string } | null, input: z.output<typeof noteSchema>) {
  return { ok: true as const, viewer: viewer?.id ?? null, input };
}

const failing = (error: unknown) => writingRoute(noteSchema, async () => Promise.reject(error));

async function signIn(person: { id: string }) {
  const sessionToken = randomUUID();
  const expires = new Date(Date.now() + 86_400_000);
  await adapter.createSession({ sessionToken, userId: person.id, expires });
  sent.headers = new Headers({ cookie: `rollcall-session=${sessionToken}` });
}

describe("a route that writes", () => {
  it("answers 200 with its handler's result, signed out and signed in", async () => {
    const input = { meetup, ...valid };
    expect(await post()).toEqual({ status: 200, body: { viewer: null, input } });
    const zoe = await testPerson();
    await signIn(zoe);
    expect(await post()).toMatchObject({ status: 200, body: { viewer: zoe.id } });
  });

  it("does not let the body override a path parameter", async () => {
    const body = JSON.stringify({ ...valid, meetup: randomUUID(), other: "x" });
    expect((await post(body)).body.input).toEqual({ meetup, ...valid });
  });

  it("answers 400 with a code per field", async () => {
    expect(await post(JSON.stringify({ note: "x".repeat(11), count: "3" }))).toEqual({
      status: 400,
      body: {
        reason: "invalid",
        fields: [
          { field: "note", code: "too-long", params: { max: 10 } },
          { field: "count", code: "not-a-number", params: {} },
        ],
      },
    });
    const full = failing(new InvalidField("count", "too-big", { max: 2 }));
    expect(await post(undefined, { route: full })).toEqual({
      status: 400,
      body: {
        reason: "invalid",
        fields: [{ field: "count", code: "too-big", params: { max: 2 } }],
      },
    });
  });

  it.each(["", "{", "null", "[]", '"text"', "3"])("answers 400 to the body %j", async (body) => {
    expect(await post(body)).toEqual({
      status: 400,
      body: { reason: "invalid", fields: [{ field: "form", code: "invalid", params: {} }] },
    });
  });

  it.each(["https://evil.example", "null", ""])("answers 403 to the origin %j", async (origin) => {
    expect(await post(undefined, { headers: { origin } })).toEqual({
      status: 403,
      body: { reason: "foreign-origin" },
    });
  });

  it("answers 403 to suspended users unless it allows them", async () => {
    await signIn(await testPerson({ suspendedAt: new Date() }));
    expect(await post()).toEqual({ status: 403, body: { reason: "suspended" } });
    const route = writingRoute(noteSchema, save, { allowSuspended: true });
    expect((await post(undefined, { route })).status).toBe(200);
  });

  it("answers 404 for missing or forbidden rows", async () => {
    for (const error of [new NotFound("night"), new NotAllowed("night")])
      expect(await post(undefined, { route: failing(error) })).toEqual({
        status: 404,
        body: { reason: "gone" },
      });
  });

  it("answers 409 with the handler's reason", async () => {
    const refuse = async (): Promise<Outcome<object, "rsvps-closed">> => ({
      ok: false,
      reason: "rsvps-closed",
    });
    expect(await post(undefined, { route: writingRoute(noteSchema, refuse) })).toEqual({
      status: 409,
      body: { reason: "rsvps-closed" },
    });
  });

  it("answers 413 to a body over the limit, whatever its declared length", async () => {
    const body = JSON.stringify({ ...valid, note: "x".repeat(MAX_BODY_BYTES) });
    const tooLarge = { status: 413, body: { reason: "too-large" } };
    expect(await post(body)).toEqual(tooLarge);
    expect(await post(new Blob([body]).stream())).toEqual(tooLarge);
    expect(await post(body, { headers: { "content-length": "10" } })).toEqual(tooLarge);
    const headers = { "content-length": String(MAX_BODY_BYTES + 1) };
    expect(await post(undefined, { headers })).toEqual(tooLarge);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])(
    "answers 415 to the content type %j",
    async (type) => {
      expect(await post(undefined, { headers: { "content-type": type } })).toEqual({
        status: 415,
        body: { reason: "not-json" },
      });
    },
  );

  it("accepts JSON with a charset, in several chunks", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(valid));
    const chunks = new ReadableStream({
      start(stream) {
        for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
        stream.close();
      },
    });
    const headers = { "content-type": "application/json; charset=utf-8" };
    expect((await post(chunks, { headers })).body.input).toEqual({ meetup, ...valid });
  });

  it("answers 429 to a person or a network over its limit", async () => {
    const tooMany = { status: 429, body: { reason: "too-many" } };
    await signIn(await testPerson());
    const route = writingRoute(noteSchema, save, { limit: "ask-hosts" });
    for (let attempt = 0; attempt < LIMITS["ask-hosts"].points; attempt++)
      expect((await post(undefined, { route })).status).toBe(200);
    expect(await post(undefined, { route })).toEqual(tooMany);

    const network = randomUUID();
    expect((await post(undefined, { network })).status).toBe(200);
    await db.rateLimit.update({
      where: { key: `network:${network}` },
      data: { points: LIMITS.network.points },
    });
    expect(await post(undefined, { network })).toEqual(tooMany);
  });

  it("checks the origin before the limit, the limit before the body, the body before the handler", async () => {
    const network = randomUUID();
    await post(undefined, { network });
    await db.rateLimit.update({
      where: { key: `network:${network}` },
      data: { points: LIMITS.network.points },
    });
    const status = async (headers: Record<string, string>) =>
      (await post("{", { network, headers })).status;
    expect(await status({ origin: "https://evil.example" })).toBe(403);
    expect(await status({ "content-type": "text/plain" })).toBe(429);
    const route = failing(new Error("not reached"));
    expect((await post("{", { route })).status).toBe(400);
  });

  it("answers 503 on a lock timeout, without the error's message", async () => {
    const busy = Object.assign(new Error("busy"), { code: "P2024" });
    expect((await post(undefined, { route: failing(busy) })).status).toBe(503);
    expect(await post(undefined, { route: failing(new Error("a secret")) })).toEqual({
      status: 500,
      body: { reason: "failed" },
    });
  });
});
