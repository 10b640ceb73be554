import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, get, type RequestOptions } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { AHEAD, FIRST } from "./fixtures/events";
import { postForm } from "./fixtures/post-form";
import { publishReflection } from "./fixtures/sample-paths";
import { expect, test } from "./fixtures/test";

const PEOPLE = 50;
const LOADS = 200;

/** A visitor who has never been here. */
const visit = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { headers: { "accept-language": "en", ...headers } });

test("visitors without a session get the same page, compressed and without a cookie", async ({
  baseURL,
}) => {
  const url = `${baseURL}/en${AHEAD}`;
  const first = await visit(url);
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.getSetCookie()).toEqual([]);
  expect(first.headers.get("cdn-cache-control")).toContain("s-maxage=5");
  const html = await first.text();
  for (const encoding of ["br", "gzip", "identity"]) {
    const response = await visit(url, { "accept-encoding": encoding });
    const sent = encoding === "identity" ? null : encoding;
    expect(response.headers.get("content-encoding")).toBe(sent);
    // Another test's change may have come in between.
    if (response.headers.get("etag") === etag) expect(await response.text()).toBe(html);
  }
  await expect
    .poll(async () => {
      const now = (await visit(url)).headers.get("etag") ?? "";
      return (await visit(url, { "if-none-match": now })).status;
    })
    .toBe(304);
  const withCookie = await visit(url, { cookie: "other=1" });
  expect(withCookie.headers.get("etag")).toBeNull();
  const dark = await visit(url, { cookie: "theme=dark" });
  expect(await dark.text()).toContain('data-theme="dark"');
  expect(dark.headers.get("cdn-cache-control")).toBeNull();
});

const ACCOUNT = 'href="/en/me"';

test("what was changed shows to the next visitor, who gets no page of a signed-in person", async ({
  page,
  signInAs,
  baseURL,
}) => {
  const url = `${baseURL}/en${FIRST}/reflections`;
  const stayed = `What stayed is ${randomUUID()}`;
  expect(await (await visit(url)).text()).not.toContain(stayed);
  await signInAs("speaker");
  await publishReflection(page, stayed);
  expect(await (await page.request.get(url)).text()).toContain(ACCOUNT);
  const html = await (await visit(url)).text();
  expect(html).toContain(stayed);
  expect(html).not.toContain(ACCOUNT);
});

async function compressedBody(url: string, options: RequestOptions): Promise<Buffer> {
  const headers = { "accept-language": "en", "accept-encoding": "br", ...options.headers };
  const [response] = await once(get(url, { ...options, headers }), "response");
  // An assertion each time would take longer than the request.
  if (response.headers["content-encoding"] !== "br") throw new Error("not from memory");
  return buffer(response);
}

/** A word that stands nowhere else. */
const newWord = () => `Q${randomUUID().replaceAll("-", "")}`;
const wordsIn = (html: string) => [...new Set(html.match(/Q[\da-f]{32}/g))];

test("a page has the words of nobody but its reader", async ({ playwright, baseURL }) => {
  const path = `/en${AHEAD}/winnipeg`;
  const agent = new Agent({ keepAlive: true });
  const bodies = new Set<string>();
  const people = Array.from({ length: PEOPLE }, newWord).map((word, index) => ({ word, index }));
  await Promise.all(
    people.map(async ({ word, index }) => {
      const network = { "x-forwarded-for": `198.51.100.${index}` };
      const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: network });
      const type = (address: string) =>
        postForm(request, {
          address: `${baseURL}${path}`,
          with: 'name="address"',
          headers: { origin: baseURL ?? "" },
          fields: { name: word, address },
        });
      const readAsVisitor = async () => {
        const body = await compressedBody(`${baseURL}${path}`, { agent, headers: network });
        // Most are the same page from memory.
        const known = body.toString("latin1");
        if (bodies.has(known)) return;
        expect(wordsIn(brotliDecompressSync(body).toString())).toEqual([]);
        bodies.add(known);
      };
      expect(wordsIn(await (await type("no address")).text())).toEqual([word]);
      for (let load = 0; load < LOADS / 2; load++) await readAsVisitor();
      // Half of them have an RSVP then, and its cookie.
      if (index % 2) await type(`${word}@example.ca`);
      const own = await request.get(path);
      expect(wordsIn(await own.text())).toEqual([]);
      for (let load = 0; load < LOADS / 2; load++) await readAsVisitor();
    }),
  );
  agent.destroy();
});
