import type { Page } from "@playwright/test";
import { texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const EVENT = `event/${FIRST.split("/").at(-1)}`;

const readAtom = (page: Page, atom: string) =>
  page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const texts = (name: string) =>
      [...document.getElementsByTagName(name)].map((each) => each.textContent ?? "");
    return {
      error: document.querySelector("parsererror")?.textContent ?? null,
      root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
      ids: texts("id"),
      updated: texts("updated"),
      links: [...document.getElementsByTagName("link")].map((each) => each.getAttribute("href")),
      languages: [...document.querySelectorAll("entry")].map((each) =>
        each.getAttribute("xml:lang"),
      ),
      contents: texts("content").map(
        (html) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "",
      ),
    };
  }, atom);

for (const locale of ["en", "fr"] as const)
  for (const [from, feed] of [
    ["", "reflections"],
    [`${FIRST}/reflections`, EVENT],
    [`${FIRST}/vancouver`, "city/vancouver"],
  ] as const)
    test(`${feed} is found from /${locale}${from}, and can be read`, async ({
      page,
      request,
      baseURL,
    }) => {
      await page.goto(`/${locale}${from}`);
      const nav = page.getByRole("navigation", { name: texts(locale)("feeds.title") });
      const links = { atom: "application/atom+xml", json: "application/feed+json" };
      for (const [format, type] of Object.entries(links)) {
        const address = `/api/feeds/${feed}/${format}?lang=${locale}`;
        await expect(nav.locator(`a[href="${address}"]`)).toBeVisible();
        const head = page.locator(`head link[rel=alternate][type="${type}"]`);
        expect(new URL((await head.getAttribute("href")) ?? "", page.url()).href).toBe(
          `${baseURL}${address}`,
        );
        const response = await request.get(address);
        expect(response.headers()["content-type"]).toBe(`${type}; charset=utf-8`);
        const { etag = "", "last-modified": changed = "" } = response.headers();
        for (const [name, value] of [
          ["if-none-match", etag],
          ["if-modified-since", changed],
        ] as const) {
          const again = await request.get(address, { headers: { [name]: value } });
          expect(again.status(), name).toBe(304);
        }
      }
      // The browser's parser of XML refuses what is not well-formed.
      const atom = await (await request.get(`/api/feeds/${feed}/atom?lang=${locale}`)).text();
      const read = await readAtom(page, atom);
      expect(read.error).toBeNull();
      expect(read.root).toBe("http://www.w3.org/2005/Atom feed");
      expect(new Set(read.ids).size).toBe(read.ids.length);
      for (const id of read.ids) expect(id).toMatch(/^(tag:localhost,2026:|urn:uuid:)/);
      // RFC 4287 asks for one of the feed and of each entry.
      expect(read.updated).toHaveLength(read.ids.length);
      for (const at of read.updated) expect(new Date(at).toISOString()).toBe(at);
      for (const link of read.links) expect(link).toMatch(new RegExp(`^${baseURL}/`));
      expect(read.contents.length).toBeGreaterThan(0);
      const json = await (await request.get(`/api/feeds/${feed}/json?lang=${locale}`)).json();
      expect(json.version).toBe("https://jsonfeed.org/version/1.1");
      expect(json.items.map((item: { id: string }) => item.id)).toEqual(read.ids.slice(1));
      expect(json.items.map((item: { language: string }) => item.language)).toEqual(read.languages);
    });

test("a draft's feed, and one of nowhere, are missing", async ({ request }) => {
  for (const path of ["event/no-such-night/atom", "city/no-such-town/json", "reflections/rss"])
    expect((await request.get(`/api/feeds/${path}`)).status()).toBe(404);
});
