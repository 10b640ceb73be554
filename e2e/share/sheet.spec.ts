import { devices, type Page } from "@playwright/test";
import { text, texts } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const CITY = `${AHEAD}/montreal`;
const open = text("share.open");
const byMail = { name: text("share.mail") };

async function expectHashtagLinks(page: Page) {
  await expect(page.getByText("#hcsmca", { exact: true }).last()).toBeVisible();
  for (const [network, address] of [
    ["Bluesky", "https://bsky.app/hashtag/hcsmca"],
    ["X", "https://x.com/hashtag/hcsmca"],
    ["LinkedIn", "https://www.linkedin.com/search/results/content/?keywords=%23hcsmca"],
    ["Mastodon", "https://mastodon.social/tags/hcsmca"],
  ] as const) {
    const name = text("share.hashtagOn", { hashtag: "hcsmca", network });
    const link = page.getByRole("link", { name });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute("href", address);
  }
}

const { defaultBrowserType: _, ...phone } = devices["Pixel 7"];

test.describe("on a phone", () => {
  test.use(phone);

  type Shared = { title: string; text: string; url: string };
  /** Mocks the share sheet: records calls, or fails with the named error. */
  async function mockShareSheet(page: Page, failure?: string) {
    await page.addInitScript((name) => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = async (data) => {
        shared.push(data ?? {});
        if (name) throw new DOMException("not now", name);
      };
    }, failure);
  }
  const shared = (page: Page) =>
    page.evaluate(() => (window as unknown as { shared: Shared[] }).shared);

  const title = "What we learned together";
  for (const [path, name] of [
    [AHEAD, title],
    [CITY, texts("en").string("share.cityTitle", { title, inTown: "Montreal" })],
  ] as const) {
    test(`Share on /en${path} opens the native share sheet and keeps the hashtag links on the page`, async ({
      newDevice,
      baseURL,
    }) => {
      const page = await newDevice();
      await mockShareSheet(page);
      await page.goto(`/en${path}`);
      await expectHashtagLinks(page);
      await page.getByText(open).click();
      await expect.poll(() => shared(page)).toHaveLength(1);
      const [post] = await shared(page);
      expect(post).toMatchObject({ title: name, url: `${baseURL}${path}` });
      expect(post?.text).toContain(name);
      expect(post?.text).toContain("#hcsmca");
      await expect(page.getByRole("link", byMail)).toBeHidden();
    });
  }

  test("does nothing after the sheet is dismissed, and opens the panel if the sheet fails", async ({
    newDevice,
  }) => {
    const page = await newDevice();
    await mockShareSheet(page, "AbortError");
    await page.goto(`/en${AHEAD}`);
    await page.getByText(open).click();
    await expect.poll(() => shared(page)).toHaveLength(1);
    await expect(page.getByRole("link", byMail)).toBeHidden();

    await mockShareSheet(page, "NotAllowedError");
    await page.reload();
    await page.getByText(open).click();
    await expect(page.getByRole("link", byMail)).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  // Chromium blocks its own preloaded scripts.
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("the panel shows the address and links to networks and hashtag", async ({
    page,
    baseURL,
  }) => {
    await page.goto(`/en${AHEAD}`);
    await expectHashtagLinks(page);
    await page.getByText(open).click();
    await expect(page.getByText(`${baseURL}${AHEAD}`, { exact: true })).toBeVisible();
    await expect(page.getByRole("link", byMail)).toBeVisible();
    for (const network of ["Bluesky", "X", "LinkedIn"])
      await expect(page.getByRole("link", { name: text("share.on", { network }) })).toBeVisible();
    await expect(page.getByRole("button", { name: text("share.copy") })).toBeHidden();
    await expect(page.getByLabel(text("share.mastodon.server"))).toBeHidden();
  });
});
