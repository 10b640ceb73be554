import type { Page } from "@playwright/test";
import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const NEW = `/en${FIRST}/reflections/new`;

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const saved = (page: Page) =>
  page.getByRole("status").filter({ hasText: text.part("reflections.form.saved") });

/** A slow line: scripts come when the test lets them. */
async function holdScripts(page: Page) {
  let release = () => {};
  const isReleased = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await isReleased;
    await route.continue().catch(() => {});
  });
  return release;
}

/** Once the scripts run. */
async function addRow(page: Page) {
  const rows = page.locator("[name^='takeaways.'][name$='.text']");
  const before = await rows.count();
  await expect
    .poll(async () => {
      await page
        .getByRole("button", { name: text("reflections.form.add") })
        .first()
        .click();
      return rows.count();
    })
    .toBeGreaterThan(before);
}

test("what is typed before the scripts are there stays, and is saved", async ({
  page,
  signInAs,
  address,
}) => {
  test.slow();
  await signInAs("speaker");
  const release = await holdScripts(page);
  await page.goto(NEW, { waitUntil: "commit" });
  await field(page, "stayed").fill(`Early, ${address}`);
  await page.locator("summary", { hasText: text("reflections.form.more") }).click();
  await field(page, "takeaways.0.text").fill("Listen first");
  await field(page, "closing").fill("See you soon");
  release();
  await addRow(page);
  await field(page, "takeaways.1.text").fill("Then speak");
  await expect(field(page, "takeaways.0.text")).toHaveValue("Listen first");
  await expect(saved(page)).toBeVisible({ timeout: 15_000 });

  await test.step("also instead of what was there before", async () => {
    await page.getByRole("link", { name: text("reflections.back-to-list") }).click();
    await page.waitForURL(/\/reflections$/);
    await page.getByRole("link", { name: `Early, ${address}` }).click();
    await page.waitForURL("**/edit");
    const again = await holdScripts(page);
    await page.goto(page.url(), { waitUntil: "commit" });
    await expect(field(page, "closing")).toHaveValue("See you soon");
    await field(page, "closing").fill("Until next year");
    await field(page, "takeaways.1.text").fill("Then answer");
    again();
    await addRow(page);
    await expect(field(page, "closing")).toHaveValue("Until next year");
    await expect(field(page, "takeaways.1.text")).toHaveValue("Then answer");
    await press(page, text("reflections.form.publish"));
    await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
    await expect(page.getByText("Until next year")).toBeVisible();
    await expect(page.getByText("Then answer")).toBeVisible();
    await expect(page.getByText("Listen first")).toBeVisible();
  });
});
