import { REQUEST_LIMITS } from "../../lib/kernel/limits";
import { texts } from "../fixtures/catalogue";
import { head, rawRequest } from "../fixtures/raw-request";
import { expect, test } from "../fixtures/test";

const { points, duration } = REQUEST_LIMITS.request;
const network = "203.0.113.77";

/** Sends requests that cost little, one behind the other on a connection, and counts the statuses. */
async function flood(baseURL: string | undefined, count: number) {
  const request = head("GET /api/%E0", { "X-Forwarded-For": network });
  const last = head("GET /api/%E0", { "X-Forwarded-For": network, Connection: "close" });
  const { text } = await rawRequest(baseURL, (write) => {
    write(request.repeat(count - 1) + last);
  });
  const counts: Record<string, number> = {};
  for (const [, status = ""] of text.matchAll(/^HTTP\/1\.1 (\d+)/gm))
    counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test("a network that floods the site with requests waits; others don't notice", async ({
  request,
  baseURL,
}) => {
  expect(await flood(baseURL, points)).toEqual({ 400: points });
  expect(await flood(baseURL, 50)).toEqual({ 429: 50 });

  for (const locale of ["en", "fr"] as const) {
    const response = await request.get(`/${locale}`, { headers: { "x-forwarded-for": network } });
    expect(response.status()).toBe(429);
    const wait = Number(response.headers()["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(duration);
    const html = await response.text();
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).toContain(texts(locale).string("requests.too-many.title"));
  }
  const neighbour = { "x-forwarded-for": "203.0.113.78" };
  expect((await request.get("/en", { headers: neighbour })).status()).toBe(200);
});
