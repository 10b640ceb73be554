import type { Locator, Page } from "@playwright/test";
import { press, rsvp } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { AHEAD } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

const TARGET = 44;

/** The calendar's choices, unfolded: each is as large as a thumb. */
async function choices(page: Page, open: RegExp, locale: "en" | "fr" = "en") {
  await page.locator("summary", { hasText: open }).first().click();
  const named = texts(locale);
  const links = (["google", "outlook", "file"] as const).map((to) =>
    page.getByRole("link", { name: named(`rsvps.calendar.choices.${to}`) }).first(),
  );
  for (const link of links) {
    await expect(link).toBeVisible();
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(TARGET);
  }
  return links as [Locator, Locator, Locator];
}

const hrefOf = async (link: Locator) => (await link.getAttribute("href")) ?? "";

test.describe("without JavaScript", () => {
  // Chromium blocks its own preloaded scripts.
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("adds a meetup to Google's, Outlook's or another calendar", async ({ page }) => {
    await page.goto(`/fr${AHEAD}/montreal`);
    const open = texts("fr").part("meetups.venue.calendar");
    const [google, outlook, file] = await choices(page, open, "fr");
    for (const [link, form] of [
      [google, "https://calendar.google.com/"],
      [outlook, "https://outlook.live.com/"],
    ] as const) {
      const answer = await page.request.get(await hrefOf(link), { maxRedirects: 0 });
      expect(answer.status()).toBe(302);
      expect(answer.headers().location).toContain(form);
      expect(decodeURIComponent(answer.headers().location ?? "")).toContain("à Montréal");
    }
    const saved = await page.request.get(await hrefOf(file));
    expect(saved.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await saved.text()).toContain("STATUS:CONFIRMED");
  });
});

test("adds an RSVP to a calendar from its card", async ({ page, address }) => {
  await rsvp(page, `/en${AHEAD}/montreal`, "Zoe", address);
  const [, , file] = await choices(page, text.part("rsvps.answer.addToCalendar"));
  expect(await hrefOf(file)).toContain("answer=going");
});

test("an event's calendar has its cities, and asks again only for changes", async ({ page }) => {
  await page.goto(`/en${AHEAD}`);
  await page.locator("summary", { hasText: text.part("rsvps.calendar.feeds.eventOpen") }).click();
  const link = page.getByRole("link", { name: text("rsvps.calendar.subscribe.program") });
  const address = (await hrefOf(link)).replace(/^webcal:/, "http:");
  expect(address).toContain("/api/calendar/feeds/event/");
  const first = await page.request.get(address);
  expect((await first.text()).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(3);
  const { etag = "", "cache-control": caching } = first.headers();
  expect(caching).toBe("public, max-age=300");
  const again = await page.request.get(address, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test("a person's calendar gets a new link, and the old one ends", async ({ page, signInAs }) => {
  await signInAs("attendee");
  await page.goto("/en/me");
  const link = page.getByRole("link", { name: text("rsvps.calendar.subscribe.program") });
  const addressOf = async () => (await hrefOf(link)).replace(/^webcal:/, "http:");
  const old = await addressOf();
  const feed = await page.request.get(old);
  expect(feed.status()).toBe(200);
  expect(feed.headers()["cache-control"]).toBe("private, no-cache");
  await page.locator("summary", { hasText: text.part("rsvps.calendar.mine.renewOpen") }).click();
  await press(page, text("rsvps.calendar.mine.renew"));
  await expect(page.getByText(text("rsvps.calendar.mine.renewed"))).toBeAttached();
  await expect(link).not.toHaveAttribute("href", old.replace(/^http:/, "webcal:"));
  expect((await page.request.get(old)).status()).toBe(404);
  expect((await page.request.get(await addressOf())).status()).toBe(200);
});
