import type { Locator, Page } from "@playwright/test";
import { text } from "./fixtures/catalogue";
import { AHEAD, FIRST, TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

/** Presses Tab until the target has focus; every stop must have a visible focus indicator. */
async function tabTo(page: Page, target: Locator, limit = 80) {
  for (let stop = 0; stop < limit; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await focusRing(page), "visible focus").toBe("shown");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("not reached by keyboard");
}

function focusRing(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "shown";
    const outlined = (one: Element | null) => {
      if (!one) return false;
      // A shadow does not count: it only separates the focusRing from its background.
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      const isClear = /, 0\)$|^transparent$/.test(outlineColor);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !isClear;
    };
    const box = element.getBoundingClientRect();
    const isInView =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!isInView) return `out of view: ${element.outerHTML.slice(0, 200)}`;
    // The browser draws the focus focusRing of the calendar button inside a date field.
    const isInside = element.matches("input[type=date]:not(:focus-visible)");
    const shows = isInside || outlined(element) || outlined(element.parentElement);
    return shows ? "shown" : `no focusRing: ${element.outerHTML.slice(0, 200)}`;
  });
}

test("the first stop is the skip link, which focuses the main content", async ({ page }) => {
  await page.goto(`/en${AHEAD}/winnipeg`);
  const skip = page.getByRole("link", { name: text("site.skip") });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("an RSVP can be made and canceled by keyboard", async ({ page, address }) => {
  await page.goto(`/en${AHEAD}/winnipeg`);
  const card = page.locator("#rsvp");
  const email = card.getByLabel(text("rsvps.card.email"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, card.getByLabel(text("rsvps.card.name")));
  await page.keyboard.type("Kay Board");
  await tabTo(page, email);
  await page.keyboard.type("kay@");
  await page.keyboard.press("Enter");
  await expect(email, "the first invalid field gets the focus").toBeFocused();
  await expect(page.getByText(text("errors.fields.address-invalid"))).toBeVisible();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(address);
  await tabTo(page, card.getByRole("button", { name: text("rsvps.card.going") }));
  await page.keyboard.press("Enter");
  // The card is replaced in place and takes the focus.
  await expect(card.getByRole("heading", { name: text("rsvps.answer.going") })).toBeFocused();
  await tabTo(page, card.getByRole("button", { name: text("rsvps.answer.cancel") }));
  await page.keyboard.press("Enter");
  await expect(card.getByRole("heading", { name: text("rsvps.answer.canceled") })).toBeFocused();
});

for (const path of ["", AHEAD, FIRST, "/start", `${TONIGHT}/reflections`]) {
  test(`every stop has a visible focus indicator on /en${path}`, async ({ page }) => {
    await page.goto(`/en${path}`);
    let stops = 0;
    for (; stops < 120; stops += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      expect(await focusRing(page)).toBe("shown");
    }
    expect(stops).toBeGreaterThan(5);
  });
}
