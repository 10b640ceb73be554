import type { Page } from "@playwright/test";
import { moveClock, press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const vancouver = `/en${TONIGHT}/vancouver`;
const here = text("desk.here.city", { town: "Vancouver" });
const undo = text.part("site.undo.undo");

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto("/en");
  await moveClock(page, "doors-vancouver");
});

for (const { name, use } of scriptModes) {
  test.describe(`a host's evening on a phone, ${name}`, () => {
    test.use({ ...use, viewport: { width: 390, height: 844 } });

    test("is one screen: here, head count, a word from the room", async ({ page, signInAs }) => {
      await signInAs("host-vancouver");
      await page.goto(`${vancouver}/desk`);
      const folds = name === "with scripts";
      await expectOneScreen(page, folds);
      await answersInSight(page, folds);
      await turnLightOn(page);
      await countHeads(page);
      await saySomething(page, `We need more chairs, ${name}.`);
      await page.goto(`${vancouver}/desk`);
      await press(page, undo);
      await expect(page.getByRole("button", { name: here })).toBeVisible();
    });
  });
}

async function expectOneScreen(page: Page, folds: boolean) {
  await expect(page.locator("h1")).toHaveText(text("desk.tonight.title", { town: "Vancouver" }));
  for (const link of ["count", "door", "say"] as const)
    await expect(tile(page, link)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("heading", { name: text("desk.next.title") })).toBeInViewport();
  const pages = page.getByRole("navigation", { name: text("meetups.desk.nav") });
  await expect(more(page)).toBeVisible({ visible: folds });
  if (folds) {
    await expect(more(page)).toBeInViewport();
    await expect(page.getByRole("heading", { name: text("meetups.desk.ready") })).toBeHidden();
    await expect(pages).toHaveCount(0);
    await more(page).click();
  }
  const behind = await pages.getByRole("link").allTextContents();
  await page.goto(`${vancouver}/desk/guests`);
  expect(await pages.getByRole("link").allTextContents()).toEqual([
    text.string("meetups.desk.tabs.home"),
    ...behind,
  ]);
  await page.goto(`${vancouver}/desk`);
}

/** Without scripts nothing is folded. */
const more = (page: Page) => page.locator("summary", { hasText: text.part("desk.tonight.more") });

/** Of a form that is behind more. */
async function answersInSight(page: Page, folds: boolean) {
  if (folds) await more(page).click();
  const phone = page.getByLabel(text("desk.phone.label"));
  await phone.fill("call me");
  await press(page, text("desk.phone.save"));
  await expect(phone).toHaveAccessibleDescription(text.part("errors.fields.phone-invalid"));
  await expect(phone).toBeVisible();
  await page.goto(`${vancouver}/desk`);
}

const tile = (page: Page, link: "count" | "door" | "say") =>
  page
    .locator("main")
    .getByRole("link", { name: text(`desk.tonight.${link}`) })
    .first();

async function turnLightOn(page: Page) {
  await press(page, here);
  await expect(page.getByRole("button", { name: undo })).toBeVisible();
  await page.goto(vancouver);
  await expect(page.locator("main").getByText(here)).toBeVisible();
  await page.goto(`/en${TONIGHT}`);
  await expect(page.locator("main ol").getByText(/Pacific: here/)).toBeAttached();
  const row = page.locator("#cities li", { hasText: "Vancouver" });
  await expect(row).toContainText(text.string("time.phases.here"));
}

async function countHeads(page: Page) {
  await page.goto(`${vancouver}/desk`);
  await tile(page, "count").click();
  await page.getByLabel(text("attendance.form.count")).fill("23");
  await page.getByLabel(text.part("attendance.form.and-me")).check();
  await expect(page.getByLabel(text("attendance.form.by-phone"))).toHaveCount(0);
  await press(page, text("attendance.form.read-back"));
  await expect(page.getByText(/^24 people in Vancouver, counted by eye at /)).toBeVisible();
  await press(page, text("attendance.read-back.publish"));
  await expect(page.getByText(text("attendance.read-back.done"))).toBeVisible();
  await page.goto(vancouver);
  await expect(page.locator("#counts")).toContainText("24");
}

/** Says it, sees it on both pages, and hides it. */
async function saySomething(page: Page, said: string) {
  await page.goto(`${vancouver}/desk`);
  await tile(page, "say").click();
  await page.waitForURL("**/desk/reports");
  await press(page, text("desk.reports.say"));
  const field = page.getByLabel(text("desk.reports.text"));
  await expect(field).toHaveAccessibleDescription(text.part("errors.fields.text-or-photo"));
  await field.fill(said);
  await press(page, text("desk.reports.say"));
  await expect(page.locator("#said")).toContainText(said);
  await expect(field).toHaveValue("");
  for (const path of [vancouver, `/en${TONIGHT}`]) {
    await page.goto(path);
    await expect(page.locator("#reports")).toContainText(said);
  }
  await page.goto(`${vancouver}/desk/reports`);
  await press(page, text.part("desk.reports.hide"), said);
  await expect(page.getByRole("button", { name: undo }).first()).toBeVisible();
  await page.goto(vancouver);
  await expect(page.locator("main")).not.toContainText(said);
}

test("an organizer enters a count that came by phone, and it is marked so", async ({ page }) => {
  const victoria = `/en${TONIGHT}/victoria`;
  await page.goto(`${victoria}/desk/head-count`);
  await page.getByLabel(text("attendance.form.count")).fill("12");
  await expect(page.getByLabel(text("attendance.form.by-phone"))).toBeChecked();
  await press(page, text("attendance.form.read-back"));
  const source = text.part("attendance.source.by-phone");
  await expect(page.getByText(source).first()).toBeVisible();
  await press(page, text("attendance.read-back.publish"));
  await page.goto(victoria);
  await expect(page.locator("#counts")).toContainText(source);
});

test("a city that nobody counts is not yet counted, with its hosts' telephones", async ({
  page,
  newDevice,
  signInAs,
}) => {
  await signInAs("host-vancouver");
  await page.goto(`${vancouver}/desk`);
  await more(page).click();
  const phone = page.getByLabel(text("desk.phone.label"));
  await phone.fill("call me");
  await press(page, text("desk.phone.save"));
  await expect(phone).toHaveAccessibleDescription(text.part("errors.fields.phone-invalid"));
  await phone.fill("604-555-0134");
  await press(page, text("desk.phone.save"));
  await expect(page.getByText(text("desk.phone.saved"))).toBeVisible();

  await signInAs("organizer");
  await page.goto(`/en${TONIGHT}/desk`);
  const toronto = page.locator("#uncounted li", { hasText: "Toronto" });
  await expect(toronto).toContainText(text.string("desk.uncounted.notYet"));
  await toronto.getByRole("link").click();
  await page.waitForURL("**/toronto/desk/head-count");

  const guest = await newDevice();
  await guest.goto(vancouver);
  await expect(guest.locator("#trouble").getByRole("link")).toHaveAttribute(
    "href",
    "tel:6045550134",
  );
  expect((await guest.request.get(`/en${TONIGHT}/desk`)).status()).toBe(404);
});
