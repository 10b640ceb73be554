import type { Page } from "@playwright/test";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { test as base, expect } from "../fixtures/test";

const DOOR = `/en${TONIGHT}/toronto/door`;

/** With an organizer's phone at the door, which can go on without a network. */
const test = base.extend<{ phone: Page }>({
  phone: async ({ newDevice, signInAs, context }, use) => {
    await signInAs("organizer");
    const phone = await newDevice();
    await phone.context().addCookies(await context.cookies());
    await openDoor(phone);
    await use(phone);
  },
});

// Without a network, each exchange fails.
test.use({ expectedBrowserErrors: [/ERR_INTERNET_DISCONNECTED/] });

const waiting = (page: Page, count: number) =>
  page.getByText(text.string("door.app.waiting").replace("#", String(count)), { exact: true });
const allSent = (page: Page) => page.getByText(text("door.app.all-sent"));
const inRoom = async (page: Page) => Number(await page.locator(".door-head strong").textContent());

/** Rows of people who are expected and not in yet. */
const expectedRows = (page: Page) => page.locator(".door-row:not(:has(.bg-ok-ground)) .door-tap");

/** The page can open without a network once its worker has everything. */
async function openDoor(page: Page) {
  await page.goto(DOOR);
  await expect(allSent(page)).toBeVisible();
  await expect(expectedRows(page).first()).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open("rollcall-door");
        return (await cache.match(location.pathname)) !== undefined;
      }),
    )
    .toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test("thirty people tapped without a network are thirty check-ins, once each", async ({
  phone: page,
  newDevice,
}) => {
  test.slow();
  const cookies = await page.context().cookies();
  // Once with the worker, as on the way from another app.
  await page.reload();
  await expect(allSent(page)).toBeVisible();
  const before = await inRoom(page);
  await page.context().setOffline(true);
  const names: string[] = [];
  for (let i = 0; i < 30; i += 1) {
    const row = expectedRows(page).first();
    names.push((await row.locator(".door-name").textContent()) ?? "");
    await row.click();
    await expect(waiting(page, i + 1)).toBeVisible();
  }
  expect(await inRoom(page)).toBe(before + 30);

  const device = page.context();
  await page.close();
  const again = await device.newPage();
  await again.goto(DOOR);
  await expect(waiting(again, 30)).toBeVisible();
  expect(await inRoom(again)).toBe(before + 30);
  await expect(again.getByText(text("door.app.offline"))).toBeVisible();

  await device.setOffline(false);
  await expect(allSent(again)).toBeVisible({ timeout: 30_000 });

  const other = await newDevice();
  await other.context().addCookies(cookies);
  await other.goto(DOOR);
  await expect.poll(() => inRoom(other)).toBe(before + 30);
  await other.getByRole("button", { name: text("door.app.in") }).click();
  for (const name of names)
    await expect(
      other.locator(".door-row", { hasText: name }).locator(".bg-ok-ground"),
    ).toHaveCount(1);
});

test("twelve hours after the night its list is gone from the phone", async ({ phone: page }) => {
  const kept = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("rollcall-door", 1);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = await new Promise<unknown[]>((resolve) => {
        const request = database.transaction("doors").objectStore("doors").getAll();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return JSON.stringify(all);
    });
  const name = (await page.locator(".door-row .door-name").first().textContent()) ?? "";
  expect(await kept()).toContain(name);
  await page.context().setOffline(true);
  await page.clock.setSystemTime(Date.now() + 48 * 3_600_000);
  await page.reload();
  await expect(page.getByText(text("door.app.over-now"))).toBeVisible();
  expect(await kept()).not.toContain(name);
  await page.context().setOffline(false);
});

test("a head count taken without a network is published once it is back", async ({
  phone: page,
}) => {
  await page.context().setOffline(true);
  await page.getByRole("button", { name: text("door.app.count") }).click();
  await page.getByLabel(text("door.app.count-people")).fill("23");
  await page.getByLabel(text("door.app.count-me")).check();
  await page.getByLabel(text("door.app.count-at-least")).check();
  await page.getByRole("button", { name: text("door.app.count-check") }).click();
  const read = text.part("door.app.count-read-at-least", { people: 24 });
  await expect(page.getByRole("alert").filter({ hasText: read })).toBeVisible();
  await page.getByRole("button", { name: text("door.app.count-publish") }).click();
  await expect(waiting(page, 1)).toBeVisible();
  await page.reload();
  await expect(waiting(page, 1)).toBeVisible();
  await page.context().setOffline(false);
  await expect(allSent(page)).toBeVisible({ timeout: 30_000 });
  await page.goto(`/en${TONIGHT}/toronto/desk/head-count`);
  await expect(
    page
      .getByText(text.part("attendance.count.at-least-and-counter", { people: 24, count: 23 }))
      .first(),
  ).toBeVisible();
});
