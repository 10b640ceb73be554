import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { AHEAD } from "./nights";

/** Goes on with Tab until `there` has the focus; every stop on the way must show that it has it. */
async function tabTo(page: Page, there: () => Promise<boolean>, limit = 80) {
  for (let stop = 0; stop < limit; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await ring(page), "a focus that shows").toBe("shown");
    if (await there()) return;
  }
  throw new Error("never got there by keyboard");
}

function ring(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "shown";
    const outlined = (one: Element | null) => {
      if (!one) return false;
      // A shadow is only what keeps the ring apart from what it stands on.
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      const isClear = /, 0\)$|^transparent$/.test(outlineColor);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !isClear;
    };
    const box = element.getBoundingClientRect();
    const isInView =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!isInView) return `out of view: ${element.outerHTML.slice(0, 200)}`;
    // The calendar button inside a date field is the browser's own, and so is its ring.
    const isInside = element.matches("input[type=date]:not(:focus-visible)");
    const shows = isInside || outlined(element) || outlined(element.parentElement);
    return shows ? "shown" : `no ring: ${element.outerHTML.slice(0, 200)}`;
  });
}

const named = (page: Page, name: string) => () =>
  page.evaluate((wanted) => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.labels?.[0]?.textContent ?? element?.textContent;
    return label?.replaceAll(/\s+/g, " ").trim() === wanted;
  }, name);

test("the skip link is the first stop and leads to the page", async ({ page }) => {
  await page.goto(`/en${AHEAD}/winnipeg`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("somebody answers by keyboard alone", async ({ page, address }) => {
  await page.goto(`/en${AHEAD}/winnipeg`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, named(page, "Name"));
  await page.keyboard.type("Kay Board");
  await tabTo(page, named(page, "E-mail"));
  await page.keyboard.type("kay@");
  await page.keyboard.press("Enter");
  // The first bad field gets the focus.
  await expect(page.getByLabel("E-mail", { exact: true })).toBeFocused();
  await expect(page.getByText("That doesn’t look like an e-mail address")).toBeVisible();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(address);
  await tabTo(page, named(page, "Going"));
  await page.keyboard.press("Enter");
  // The card turns in place and takes the focus along.
  await expect(page.locator("#rsvp").getByRole("heading", { name: "Going" })).toBeFocused();
  await tabTo(page, named(page, "Cancel my RSVP"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "You’re not coming" })).toBeFocused();
});

for (const path of [
  "",
  AHEAD,
  "/n/hcsmca-first-night",
  "/start",
  "/n/hcsmca-tonight/reflections",
]) {
  test(`every stop shows its focus on /en${path}`, async ({ page }) => {
    await page.goto(`/en${path}`);
    let stops = 0;
    for (; stops < 120; stops += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      expect(await ring(page)).toBe("shown");
    }
    expect(stops).toBeGreaterThan(5);
  });
}
