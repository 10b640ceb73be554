import type { Page } from "@playwright/test";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("from home to “You’re in”: at most three taps and two fields", async ({
  newDevice,
  address,
}) => {
  const page = await newDevice();
  await countActions(page);
  await page.goto("/en");
  const home = page.getByRole("list", { name: text("events.home.cities-list") });
  await home.getByRole("link", { name: "Vancouver" }).tap();
  await page.waitForURL(`**${TONIGHT}/vancouver`);

  const card = page.locator("#rsvp");
  // The keyboard's own key leads to the next field.
  await card.getByLabel(text("rsvps.card.name")).tap();
  await page.keyboard.type("Tess Threetaps");
  await page.keyboard.press("Tab");
  await page.keyboard.type(address);
  await card.getByRole("button", { name: text("rsvps.card.going") }).tap();
  await expect(card.getByRole("heading", { name: text("rsvps.answer.going") })).toBeVisible();

  const { taps, fields } = await actions(page);
  expect(taps).toBeLessThanOrEqual(3);
  expect(fields).toHaveLength(2);
});

/** Counts a person's taps and the fields they type in, on every page. */
const countActions = (page: Page) =>
  page.addInitScript(() => {
    const add = (kind: string, what: string) => {
      const seen: string[] = JSON.parse(sessionStorage.getItem(kind) ?? "[]");
      sessionStorage.setItem(kind, JSON.stringify([...seen, what]));
    };
    addEventListener("touchstart", ({ isTrusted }) => isTrusted && add("taps", "tap"), true);
    addEventListener(
      "input",
      ({ target }) => add("fields", (target as HTMLInputElement).name),
      true,
    );
  });

function actions(page: Page) {
  return page.evaluate(() => {
    const read = (kind: string): string[] => JSON.parse(sessionStorage.getItem(kind) ?? "[]");
    return { taps: read("taps").length, fields: [...new Set(read("fields"))] };
  });
}
