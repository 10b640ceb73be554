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
      await expect(page.locator("h1")).toHaveText(
        text("desk.tonight.title", { town: "Vancouver" }),
      );
      const links = ["count", "door", "say"] as const;
      for (const link of links)
        await expect(
          page.locator("main").getByRole("link", { name: text(`desk.tonight.${link}`) }),
        ).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole("heading", { name: text("desk.next.title") })).toBeInViewport();
      const more = page.locator("summary", { hasText: text.part("desk.tonight.more") });
      await expect(more).toBeInViewport();
      await expect(page.getByRole("heading", { name: text("meetups.desk.ready") })).toBeHidden();

      await press(page, here);
      await expect(page.getByRole("button", { name: undo })).toBeVisible();
      await page.goto(vancouver);
      await expect(page.locator("main").getByText(here)).toBeVisible();
      await page.goto(`/en${TONIGHT}`);
      await expect(page.locator("main ol").getByText(/Pacific: here/)).toBeAttached();
      await expect(page.locator("#cities li", { hasText: "Vancouver" })).toContainText(
        text.string("time.phases.here"),
      );

      await page.goto(`${vancouver}/desk`);
      await page
        .locator("main")
        .getByRole("link", { name: text("desk.tonight.count") })
        .click();
      await page.getByLabel(text("attendance.form.count")).fill("23");
      await page.getByLabel(text.part("attendance.form.and-me")).check();
      await expect(page.getByLabel(text("attendance.form.by-phone"))).toHaveCount(0);
      await press(page, text("attendance.form.read-back"));
      await expect(page.getByText(/^24 people in Vancouver, counted by eye at /)).toBeVisible();
      await press(page, text("attendance.read-back.publish"));
      await expect(page.getByText(text("attendance.read-back.done"))).toBeVisible();

      const said = `We need more chairs, ${name}.`;
      await page.goto(`${vancouver}/desk`);
      await page
        .locator("main")
        .getByRole("link", { name: text("desk.tonight.say") })
        .click();
      await page.waitForURL("**/desk/reports");
      await press(page, text("desk.reports.say"));
      const field = page.getByLabel(text("desk.reports.text"));
      await expect(field).toHaveAccessibleDescription(text.part("errors.fields.required"));
      await field.fill(said);
      await press(page, text("desk.reports.say"));
      await expect(page.locator("#said")).toContainText(said);
      await expect(field).toHaveValue("");

      await page.goto(vancouver);
      await expect(page.locator("#reports")).toContainText(said);
      await expect(page.locator("#counts")).toContainText("24");
      await page.goto(`/en${TONIGHT}`);
      await expect(page.locator("#reports")).toContainText(said);

      await page.goto(`${vancouver}/desk/reports`);
      await press(page, text.part("desk.reports.hide"), said);
      await expect(page.getByRole("button", { name: undo }).first()).toBeVisible();
      await page.goto(vancouver);
      await expect(page.locator("main")).not.toContainText(said);

      await page.goto(`${vancouver}/desk`);
      await press(page, undo);
      await expect(page.getByRole("button", { name: here })).toBeVisible();
    });
  });
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
