import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";
import { LIMITS } from "@/lib/kernel/limits";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMail } from "@/lib/unsubscribes/test-mail";
import { GET, POST } from "./[token]/route";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
testDatabase();

const ONE_CLICK = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
const context = (token: string) => ({ params: Promise.resolve({ token }) });

/** As a mail provider does: no cookie, no Origin. */
function post(token: string, body: BodyInit | null = ONE_CLICK, network: string = randomUUID()) {
  const address = `http://localhost:3000/api/unsubscribe/${token}`;
  const headers = { "x-rollcall-peer": network };
  return POST(new NextRequest(address, { method: "POST", body, headers }), context(token));
}

const rowsOf = (address: string) => db.unsubscribe.count({ where: { address } });

describe("one click in a mail program", () => {
  it("unsubscribes without cookie and Origin, and again without an error", async () => {
    const { recipient, token } = await testMail("morning-after");
    for (const _ of ["first", "second"]) expect((await post(token)).status).toBe(200);
    expect(await rowsOf(recipient)).toBe(1);
  });

  it("also takes the body as a multipart form", async () => {
    const { recipient, token } = await testMail("morning-after");
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    expect((await post(token, form)).status).toBe(200);
    expect(await rowsOf(recipient)).toBe(1);
  });

  it("is answered 404 with a wrong token", async () => {
    const { recipient, token } = await testMail("morning-after");
    for (const wrong of [`${token.slice(0, -1)}~`, token.slice(0, -1), "x"])
      expect((await post(wrong)).status).toBe(404);
    expect((await post((await testMail("rsvp-confirmed")).token)).status).toBe(404);
    expect(await rowsOf(recipient)).toBe(0);
  });

  it("is answered 400 without the body of RFC 8058", async () => {
    const { recipient, token } = await testMail("morning-after");
    for (const body of [null, "{}", new URLSearchParams({ "List-Unsubscribe": "yes" })])
      expect((await post(token, body)).status).toBe(400);
    expect(await rowsOf(recipient)).toBe(0);
  });

  it("counts in the limit of its network", async () => {
    const [{ token }, network] = [await testMail("morning-after"), randomUUID()];
    const expire = BigInt(Date.now() + 60_000);
    const { points } = LIMITS.network;
    await db.rateLimit.create({ data: { key: `network:${network}`, points, expire } });
    expect((await post(token, ONE_CLICK, network)).status).toBe(429);
  });

  it("changes nothing as a GET, which leads to the page with the button", async () => {
    const { recipient, token } = await testMail("morning-after");
    const address = `http://localhost:3000/api/unsubscribe/${token}`;
    const headers = { "x-rollcall-peer": randomUUID() };
    const answer = await GET(new NextRequest(address, { headers }), context(token));
    expect(answer.status).toBe(303);
    expect(new URL(answer.headers.get("location") ?? "").pathname).toBe(`/unsubscribe/${token}`);
    expect(await rowsOf(recipient)).toBe(0);
  });
});
