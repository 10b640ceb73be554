import { devices, type Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { firstReflection } from "./made";
import { AHEAD, DRAFT, FIRST, TONIGHT } from "./nights";

const CITY = `${AHEAD}/montreal`;
const content = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content");

/** Width and height stand in the first bytes of a PNG. */
function sizeOf(png: Buffer) {
  expect(png.subarray(1, 4).toString(), "a PNG").toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const told = [
  ["en", AHEAD, "What we learned together", /In 14 cities/],
  ["fr", AHEAD, "Ce que nous avons appris ensemble", /Dans 14 villes/],
  ["en", CITY, "What we learned together in Montreal", /7\spm Montreal time/],
  ["fr", CITY, "Ce que nous avons appris ensemble à Montréal", /19\u00a0h, heure de Montréal/],
] as const;

for (const [locale, path, title, description] of told) {
  test(`/${locale}${path} says what it is where it is shared, with a picture`, async ({
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
    expect(address, "whole").toContain(`${baseURL}/${locale}${path}/`);
    const picture = await request.get(address);
    expect(picture.status()).toBe(200);
    expect(picture.headers()["content-type"]).toBe("image/png");
    expect(sizeOf(await picture.body())).toEqual([1200, 630]);
    expect(await content(page, "og:image:width")).toBe("1200");
    expect(await content(page, "og:image:height")).toBe("630");
  });
}

test("a draft has no picture, whoever asks", async ({ page, be }) => {
  await be("organizer");
  for (const locale of ["en", "fr"]) {
    for (const path of [DRAFT, `${DRAFT}/ottawa`]) {
      const picture = await page.request.get(`/${locale}${path}/opengraph-image/card`);
      expect(picture.status(), `${locale} ${path}`).toBe(404);
    }
  }
});

test("of a listed night search engines may have every page", async ({
  page,
  be,
  address,
  mail,
}) => {
  const reflection = await firstReflection({ page, locale: "en", be, address, mail });
  const vancouver = `${TONIGHT}/vancouver`;
  const pages = [`${vancouver}/line-up`, `${vancouver}/propose`, `${FIRST}/reflections`];
  for (const path of [...pages, reflection]) {
    await page.goto(`/en${path}`);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.locator("meta[name=robots]"), path).toHaveCount(0);
  }
});

test("the text is copied without https, too", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    addEventListener("copy", () => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.body.dataset.copied = field.value.slice(field.selectionStart, field.selectionEnd);
    });
  });
  await page.goto(`/en${AHEAD}`);
  const panel = page.locator("details", { has: page.getByText("Share", { exact: true }) });
  await panel.locator("summary").click();
  const button = panel.getByRole("button", { name: "Copy the text and link" });
  await button.click();
  await expect(panel.getByRole("button", { name: "Copied" })).toBeFocused();
  expect(await page.evaluate(() => document.body.dataset.copied)).toContain(AHEAD);
});

const posts = [
  ["en", AHEAD, "What we learned together", "#hcsmca"],
  ["fr", `${AHEAD}/montreal`, "Ce que nous avons appris ensemble à Montréal", "#hcsmca"],
] as const;

for (const [locale, path, title, hashtag] of posts) {
  test(`Share on /${locale}${path} has the text, the hashtag and the address ready`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`/${locale}${path}`);
    const panel = page.locator("details", { has: page.getByText(/^(Share|Partager)$/) });
    const address = `${baseURL}${path}`;
    const ready = (text: string | null | undefined) => {
      expect(text).toContain(title);
      expect(text).toContain(hashtag);
      expect(text).toContain(address);
    };
    await expect(panel.getByText(address, { exact: true })).toBeHidden();
    await panel.locator("summary").click();
    await expect(panel.getByText(address, { exact: true })).toBeVisible();

    await panel.getByRole("button", { name: /^(Copy|Copier)/ }).click();
    ready(await page.evaluate(() => navigator.clipboard.readText()));

    const leads = async (name: string | RegExp) => {
      const link = panel.getByRole("link", { name });
      return new URL((await link.getAttribute("href")) ?? "");
    };
    const bluesky = await leads(/Bluesky$/);
    expect(bluesky.host + bluesky.pathname).toBe("bsky.app/intent/compose");
    ready(bluesky.searchParams.get("text"));
    const x = await leads(/ X$/);
    expect(x.host + x.pathname).toBe("x.com/intent/post");
    ready(`${x.searchParams.get("text")} ${x.searchParams.get("url")}`);
    const linkedIn = await leads(/LinkedIn$/);
    expect(linkedIn.host + linkedIn.pathname).toBe("www.linkedin.com/feed/");
    expect(linkedIn.searchParams.get("shareActive")).toBe("true");
    ready(linkedIn.searchParams.get("text"));
    const mail = await leads(/^(By e-mail|Par courriel)$/);
    expect(mail.protocol).toBe("mailto:");
    expect(mail.searchParams.get("subject")).toBe(title);
    ready(mail.searchParams.get("body"));

    const server = panel.getByLabel(/Mastodon/);
    await server.fill("@zoe@mstdn.example");
    await panel.getByRole("button", { name: /^(Go on|Continuer)$/ }).click();
    const mastodon = await leads(/mstdn\.example$/);
    expect(mastodon.host + mastodon.pathname).toBe("mstdn.example/share");
    ready(mastodon.searchParams.get("text"));
    await expect(panel.getByRole("link", { name: /mstdn\.example$/ })).toBeFocused();
  });
}

test("Mastodon asks for the server once, in the panel and at the hashtag", async ({
  page,
  context,
}) => {
  await context.route("https://*.example/**", (route) => route.fulfill({ body: "there" }));
  await page.goto(`/en${TONIGHT}`);
  const tag = page.getByRole("link", { name: "#hcsmca on Mastodon" });
  await tag.click();
  const field = page.getByLabel("Your Mastodon server");
  await expect(field.first()).toBeFocused();
  await field.first().fill("mastodon");
  await page.getByRole("button", { name: "Go on" }).first().click();
  await expect(page.getByText("That doesn’t look like a server.").first()).toBeVisible();
  await expect(field.first()).toBeFocused();
  await field.first().fill("https://mstdn.example/@zoe");
  const opened = context.waitForEvent("page");
  await page.getByRole("button", { name: "Go on" }).first().click();
  await expect(await opened).toHaveURL("https://mstdn.example/tags/hcsmca");

  await page.reload();
  await expect(tag).toHaveAttribute("href", "https://mstdn.example/tags/hcsmca");
  await page.getByText("Share", { exact: true }).click();
  const panel = page.locator("details", { has: page.getByText("Share", { exact: true }) });
  await expect(panel.getByRole("link", { name: "Post on mstdn.example" })).toBeVisible();

  await page.locator("main").getByRole("button", { name: "Another server" }).first().click();
  await expect(field).toBeFocused();
  await field.fill("other.example");
  const other = context.waitForEvent("page");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(await other).toHaveURL("https://other.example/tags/hcsmca");
  await expect(panel.getByRole("link", { name: "Post on other.example" })).toBeVisible();
});

/** The hashtag's own pages, which stand on the page itself. */
async function leadsToHashtag(page: Page, mastodon: string) {
  await expect(page.getByText("#hcsmca", { exact: true })).toBeVisible();
  for (const [network, address] of [
    ["Bluesky", "https://bsky.app/hashtag/hcsmca"],
    ["X", "https://x.com/hashtag/hcsmca"],
    ["LinkedIn", "https://www.linkedin.com/search/results/content/?keywords=%23hcsmca"],
    ["Mastodon", mastodon],
  ] as const) {
    const link = page.getByRole("link", { name: `#hcsmca on ${network}`, exact: true });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute("href", address);
  }
}

const openServer = "https://mastodon.social/tags/hcsmca";
const { defaultBrowserType: _, ...phone } = devices["Pixel 7"];

test.describe("on a phone", () => {
  test.use(phone);

  type Shared = { title: string; text: string; url: string };
  /** A phone whose sheet takes what it is given, or that refuses to open one. */
  async function withSheet(page: Page, refusal?: string) {
    await page.addInitScript((name) => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = async (data) => {
        shared.push(data ?? {});
        if (name) throw new DOMException("not now", name);
      };
    }, refusal);
  }
  const shared = (page: Page) =>
    page.evaluate(() => (window as unknown as { shared: Shared[] }).shared);

  for (const [path, title] of [
    [AHEAD, "What we learned together"],
    [CITY, "What we learned together in Montreal"],
  ] as const) {
    test(`Share on /en${path} opens the phone’s own sheet; the hashtag stands on the page`, async ({
      page,
      baseURL,
    }) => {
      await withSheet(page);
      await page.goto(`/en${path}`);
      await leadsToHashtag(page, openServer);
      await page.getByText("Share", { exact: true }).click();
      await expect.poll(() => shared(page)).toHaveLength(1);
      const [post] = await shared(page);
      expect(post).toMatchObject({ title, url: `${baseURL}${path}` });
      expect(post?.text).toContain(title);
      expect(post?.text).toContain("#hcsmca");
      await expect(page.getByRole("link", { name: "By e-mail" })).toBeHidden();
    });
  }

  test("a sheet that was closed again is the end of it, one that can’t open unfolds the panel", async ({
    page,
  }) => {
    await withSheet(page, "AbortError");
    await page.goto(`/en${AHEAD}`);
    await page.getByText("Share", { exact: true }).click();
    await expect.poll(() => shared(page)).toHaveLength(1);
    await expect(page.getByRole("link", { name: "By e-mail" })).toBeHidden();

    await withSheet(page, "NotAllowedError");
    await page.reload();
    await page.getByText("Share", { exact: true }).click();
    await expect(page.getByRole("link", { name: "By e-mail" })).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  // The browser itself drops the scripts that it preloaded.
  test.use({ javaScriptEnabled: false, expectedComplaints: [/\.js failed: csp/] });

  test("the address can be selected, the networks and the hashtag have links", async ({
    page,
    baseURL,
  }) => {
    await page.goto(`/en${AHEAD}`);
    await leadsToHashtag(page, openServer);
    await page.getByText("Share", { exact: true }).click();
    await expect(page.getByText(`${baseURL}${AHEAD}`, { exact: true })).toBeVisible();
    for (const name of ["By e-mail", "Share on Bluesky", "Share on X", "Share on LinkedIn"])
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Copy/ })).toBeHidden();
    await expect(page.getByLabel("Your Mastodon server")).toBeHidden();
  });
});

test("the address without a language leads to the reader’s", async ({ phone, baseURL }) => {
  for (const [locale, expected] of [
    ["fr-CA", "fr"],
    ["en-CA", "en"],
  ] as const) {
    const page = await phone({ locale });
    await page.goto(CITY);
    await expect(page).toHaveURL(`${baseURL}/${expected}${CITY}`);
  }
});
