import { text, texts } from "../fixtures/catalogue";
import { AHEAD, TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test("copies the text without https too", async ({ newDevice }) => {
  const page = await newDevice();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    addEventListener("copy", () => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.body.dataset.copied = field.value.slice(field.selectionStart, field.selectionEnd);
    });
  });
  await page.goto(`/en${AHEAD}`);
  const panel = page.locator("details", { has: page.getByText(text("share.open")) });
  await panel.locator("summary").click();
  await panel.getByRole("button", { name: text("share.copy") }).click();
  await expect(panel.getByRole("button", { name: text("share.copied") })).toBeFocused();
  expect(await page.evaluate(() => document.body.dataset.copied)).toContain(AHEAD);
});

const cityTitle = texts("fr").string("share.cityTitle", {
  title: "Ce que nous avons appris ensemble",
  inTown: "à Montréal",
});
const posts = [
  ["en", AHEAD, "What we learned together"],
  ["fr", `${AHEAD}/montreal`, cityTitle],
] as const;

for (const [locale, path, title] of posts) {
  test(`the panel on /${locale}${path} shares title, hashtag and address to each network`, async ({
    page,
    context,
    baseURL,
  }) => {
    const text = texts(locale);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`/${locale}${path}`);
    const panel = page.locator("details", { has: page.getByText(text("share.open")) });
    const address = `${baseURL}${path}`;
    const expectPost = (post: string | null) => {
      expect(post).toContain(title);
      expect(post).toContain("#hcsmca");
      expect(post).toContain(address);
    };
    await expect(panel.getByText(address, { exact: true })).toBeHidden();
    await panel.locator("summary").click();
    await expect(panel.getByText(address, { exact: true })).toBeVisible();

    await panel.getByRole("button", { name: text("share.copy") }).click();
    expectPost(await page.evaluate(() => navigator.clipboard.readText()));

    const targetOf = async (name: RegExp) => {
      const link = panel.getByRole("link", { name });
      return new URL((await link.getAttribute("href")) ?? "");
    };
    const shareOn = (network: string) => targetOf(text("share.on", { network }));
    const bluesky = await shareOn("Bluesky");
    expect(bluesky.host + bluesky.pathname).toBe("bsky.app/intent/compose");
    expectPost(bluesky.searchParams.get("text"));
    const x = await shareOn("X");
    expect(x.host + x.pathname).toBe("x.com/intent/post");
    expectPost(`${x.searchParams.get("text")} ${x.searchParams.get("url")}`);
    const linkedIn = await shareOn("LinkedIn");
    expect(linkedIn.host + linkedIn.pathname).toBe("www.linkedin.com/feed/");
    expect(linkedIn.searchParams.get("shareActive")).toBe("true");
    expectPost(linkedIn.searchParams.get("text"));
    const mail = await targetOf(text("share.mail"));
    expect(mail.protocol).toBe("mailto:");
    expect(mail.searchParams.get("subject")).toBe(title);
    expectPost(mail.searchParams.get("body"));

    await panel.getByLabel(text("share.mastodon.server")).fill("@zoe@mstdn.example");
    await panel.getByRole("button", { name: text("share.mastodon.keep") }).click();
    const onServer = text("share.mastodon.post", { server: "mstdn.example" });
    const mastodon = await targetOf(onServer);
    expect(mastodon.host + mastodon.pathname).toBe("mstdn.example/share");
    expectPost(mastodon.searchParams.get("text"));
    await expect(panel.getByRole("link", { name: onServer })).toBeFocused();
  });
}

test("asks for the Mastodon server once, for the panel and the hashtag", async ({
  page,
  context,
}) => {
  const keep = page.getByRole("button", { name: text("share.mastodon.keep") });
  const field = page.getByLabel(text("share.mastodon.server"));
  const postOn = (server: string) => ({ name: text("share.mastodon.post", { server }) });
  await context.route("https://*.example/**", (route) => route.fulfill({ body: "there" }));
  await page.goto(`/en${TONIGHT}`);
  const tag = page.getByRole("link", {
    name: text("share.hashtagOn", { hashtag: "hcsmca", network: "Mastodon" }),
  });
  await tag.click();
  await expect(field.last()).toBeFocused();
  await field.last().fill("mastodon");
  await keep.last().click();
  await expect(page.getByText(text("share.mastodon.invalid")).first()).toBeVisible();
  await expect(field.last()).toBeFocused();
  await field.last().fill("https://mstdn.example/@zoe");
  const opened = context.waitForEvent("page");
  await keep.last().click();
  await expect(await opened).toHaveURL("https://mstdn.example/tags/hcsmca");

  await page.reload();
  await expect(tag).toHaveAttribute("href", "https://mstdn.example/tags/hcsmca");
  const summary = page.getByText(text("share.open"));
  await summary.click();
  const panel = page.locator("details", { has: summary });
  await expect(panel.getByRole("link", postOn("mstdn.example"))).toBeVisible();

  const other = page.locator("main").getByRole("button", { name: text("share.mastodon.other") });
  await other.last().click();
  await expect(field).toBeFocused();
  await field.fill("other.example");
  const openedNext = context.waitForEvent("page");
  await keep.click();
  await expect(await openedNext).toHaveURL("https://other.example/tags/hcsmca");
  await expect(panel.getByRole("link", postOn("other.example"))).toBeVisible();
});
