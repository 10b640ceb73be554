import type { Page } from "@playwright/test";
import { dayFromNow, startEvent } from "./fixtures/actions";
import { publishReflection } from "./fixtures/sample-paths";
import { expect, test } from "./fixtures/test";

test.use({ viewport: { width: 320, height: 640 } });

const letters = (count: number) => `W${"o".repeat(count - 2)}w`;

/** How much wider than the phone a page is. */
const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a title of one long word wraps wherever it stands", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto("/en/start");
  const event = {
    title: letters(79),
    date: dayFromNow(90),
    hashtag: "longwords",
    cities: ["Regina"],
  };
  const path = await startEvent(page, event);
  for (const part of ["/desk", "", "/regina", "/desk/facts", "/desk/invitations", "/regina/desk"]) {
    await page.goto(`${path}${part}`);
    await expect(page.locator("h1")).toBeVisible();
    expect(await excess(page), part).toBe(0);
  }
  await page.goto("/en/me");
  expect(await excess(page)).toBe(0);
});

test("a sentence and a comment of one long word wrap", async ({ page, signInAs }) => {
  await signInAs("speaker");
  const url = await publishReflection(page, letters(200));
  expect(await excess(page)).toBe(0);
  await signInAs("attendee");
  await page.goto(url);
  await page.locator("main form textarea").first().fill(letters(400));
  await page.locator("main form:has(textarea) [type=submit]").first().click();
  await expect(page.getByText(letters(400)).first()).toBeVisible();
  expect(await excess(page)).toBe(0);
  await page.goto(new URL(".", url).href.replace(/\/$/, ""));
  expect(await excess(page)).toBe(0);
});
