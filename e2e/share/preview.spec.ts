import type { Page } from "@playwright/test";
import { texts } from "../fixtures/catalogue";
import { AHEAD, DRAFT, FIRST, TONIGHT } from "../fixtures/events";
import { firstPoint, REFLECTION } from "../fixtures/sample-paths";
import { expect, test } from "../fixtures/test";

const CITY = `${AHEAD}/montreal`;
const content = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content");

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer) {
  expect(png.subarray(1, 4).toString(), "a PNG").toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const [en, fr] = [texts("en"), texts("fr")];
const previews = [
  ["en", AHEAD, "What we learned together", /\b14\b/],
  ["fr", AHEAD, "Ce que nous avons appris ensemble", /\b14\b/],
  [
    "en",
    CITY,
    en.string("share.cityTitle", { title: "What we learned together", inTown: "Montreal" }),
    en.part("time.in-town", { time: "7\u00a0pm", place: "Montreal" }),
  ],
  [
    "fr",
    CITY,
    fr.string("share.cityTitle", {
      title: "Ce que nous avons appris ensemble",
      inTown: "à Montréal",
    }),
    // French writes hours with a no-break space before the h (OQLF).
    fr.part("time.in-town", { time: "19\u00a0h", place: "de Montréal" }),
  ],
] as const;

for (const [locale, path, title, description] of previews) {
  test(`/${locale}${path} has a title, description and image for link previews`, async ({
    page,
    request,
    baseURL,
  }) => {
    await page.goto(`/${locale}${path}`);
    await expect(page).toHaveTitle(new RegExp(title));
    for (const name of ["og:title", "twitter:title"]) expect(await content(page, name)).toBe(title);
    for (const name of ["description", "og:description", "twitter:description"])
      expect(await content(page, name)).toMatch(description);
    expect(await content(page, "og:url")).toBe(`${baseURL}/${locale}${path}`);
    expect(await content(page, "og:locale")).toBe(`${locale}_CA`);
    expect(await content(page, "twitter:card")).toBe("summary_large_image");
    expect(await content(page, "og:image:alt")).toContain(title);
    await expect(page.locator("meta[name=robots]"), "listed").toHaveCount(0);

    const address = (await content(page, "og:image")) ?? "";
    expect(address, "absolute").toContain(`${baseURL}/${locale}${path}/`);
    const picture = await request.get(address);
    expect(picture.status()).toBe(200);
    expect(picture.headers()["content-type"]).toBe("image/png");
    expect(sizeOf(await picture.body())).toEqual([1200, 630]);
    expect(await content(page, "og:image:width")).toBe("1200");
    expect(await content(page, "og:image:height")).toBe("630");
  });
}

for (const locale of ["en", "fr"]) {
  test(`readers unknown to Next find the preview in <head>, in ${locale}`, async ({
    page,
    request,
    baseURL,
  }) => {
    const paths = ["", AHEAD, CITY, FIRST, REFLECTION];
    for (const path of paths) {
      // An empty User-Agent stands for none.
      for (const reader of ["ExampleFetcher/1.0", ""]) {
        const response = await request.get(`/${locale}${path}`, {
          headers: { "user-agent": reader },
        });
        const [head = ""] = (await response.text()).split("</head>");
        const label = `/${locale}${path} for "${reader}"`;
        for (const tag of ["og:title", "og:description", "twitter:card"])
          expect.soft(head, label).toContain(tag);
        expect.soft(head, label).toMatch(/<title>[^<]{3,}<\/title>/);
      }
    }
    await page.goto(`/${locale}`);
    expect(await content(page, "og:url")).toBe(`${baseURL}/${locale}`);
  });
}

for (const locale of ["en", "fr"])
  test(`reflections, their points and round-ups have pictures with their own sentences, in ${locale}`, async ({
    page,
    request,
  }) => {
    const pages = [
      // Without a title, so that the sentence is the heading.
      [`${FIRST}/reflections/by-candlelight`, "h1"],
      [await firstPoint({ page }), "main blockquote"],
      [`${FIRST}/round-up`, "main blockquote"],
    ] as const;
    const pictures = new Set<string>();
    for (const [path, quote] of pages) {
      await page.goto(`/${locale}${path}`);
      const address = (await content(page, "og:image")) ?? "";
      expect(address).toContain(`/${locale}${path}/opengraph-image/`);
      const picture = await request.get(address);
      expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"]);
      expect(sizeOf(await picture.body())).toEqual([1200, 630]);
      pictures.add(picture.headers().etag ?? "");
      const said = (await page.locator(quote).first().textContent()) ?? "";
      expect(await content(page, "og:image:alt")).toContain(said.slice(0, 20));
    }
    expect(pictures.size).toBe(pages.length);
  });

test("a draft has no preview image, even for its organizer", async ({ page, signInAs }) => {
  await signInAs("organizer");
  for (const locale of ["en", "fr"]) {
    for (const path of [DRAFT, `${DRAFT}/ottawa`]) {
      const picture = await page.request.get(`/${locale}${path}/opengraph-image/card`);
      expect(picture.status(), `${locale} ${path}`).toBe(404);
    }
  }
});

test("search engines may index every page of a listed event", async ({ page }) => {
  const vancouver = `${TONIGHT}/vancouver`;
  const pages = [`${vancouver}/line-up`, `${vancouver}/propose`, `${FIRST}/reflections`];
  for (const path of [...pages, REFLECTION]) {
    await page.goto(`/en${path}`);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.locator("meta[name=robots]"), path).toHaveCount(0);
  }
});

test("a path without a locale redirects to the reader's language", async ({
  newDevice,
  baseURL,
}) => {
  for (const [locale, expected] of [
    ["fr-CA", "fr"],
    ["en-CA", "en"],
  ] as const) {
    const page = await newDevice({ locale });
    await page.goto(CITY);
    await expect(page).toHaveURL(`${baseURL}/${expected}${CITY}`);
  }
});
