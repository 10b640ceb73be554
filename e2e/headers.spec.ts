import { expect, test } from "./fixtures";

const TONIGHT = "/en/n/hcsmca-tonight";

const answers = [
  ["a page", "/en", 200],
  ["a page that is not there", "/en/nowhere", 404],
  ["a file that is not there", "/en/nowhere.png", 404],
  ["a file that is not there, without a language", "/nowhere.txt", 404],
  ["a script that is not there", "/_next/static/nowhere.js", 404],
  ["an address that begins like the machines' part", "/apiary", 307],
  ["what leads to a language", "/", 307],
  ["a doubled slash", "/en//nowhere", 308],
  ["a broken escape", "/%", 307],
  ["an escape that is no letter", "/en/%c0%af", 307],
  ["health", "/api/health", 200],
  ["nothing for machines", "/api/nowhere", 404],
  ["no calendar file", "/api/calendar/nowhere", 404],
  ["a list for robots", "/robots.txt", 200],
  ["an icon", "/icon.svg", 200],
  ["a picture", `${TONIGHT}/opengraph-image/card`, 200],
  ["no picture", "/en/n/nowhere/opengraph-image/card", 404],
  ["the demo's mail", "/dev/mail", 200],
] as const;

for (const [what, address, status] of answers)
  test(`${what} says what it may load, and frames nothing`, async ({ request }) => {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status()).toBe(status);
    const headers = response.headers();
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain(",");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
  });

test("a picture carries nobody's language, and none is kept", async ({ request }) => {
  const there = await request.get(`${TONIGHT}/opengraph-image/card`);
  expect(there.headers()["cache-control"]).toBe("public, max-age=3600");
  expect(there.headers()["set-cookie"]).toBeUndefined();
  const none = await request.get("/en/n/nowhere/opengraph-image/card");
  expect(none.headers()["cache-control"]).toBe("no-store");
});
