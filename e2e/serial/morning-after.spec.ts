import type { Page } from "@playwright/test";
import { moveClock, press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

/** A city for each mode: the clock is moved back for the second one, before what the first one recorded. */
const CITIES = ["Edmonton", "Kelowna"];
const right = text("desk.reconciliation.confirm");

async function publishCount(page: Page, desk: string, people: number) {
  await page.goto(`${desk}/head-count`);
  await page.getByLabel(text("attendance.form.count")).fill(String(people));
  await press(page, text("attendance.form.read-back"));
  await press(page, text("attendance.read-back.publish"));
  await expect(page.getByText(text("attendance.read-back.done"))).toBeVisible();
}

for (const [i, { name, use }] of scriptModes.entries()) {
  const city = CITIES[i] ?? "";
  const desk = `/en${TONIGHT}/${city.toLowerCase()}/desk`;
  test.describe(`the morning after, ${name}`, () => {
    test.use({ ...use, viewport: { width: 390, height: 844 } });

    test("a host's desk has the figures, and what changed after they were right", async ({
      page,
      signInAs,
    }) => {
      await signInAs("organizer");
      await page.goto("/en");
      await moveClock(page, "next-morning");
      await publishCount(page, desk, 20);
      await page.goto(desk);
      const figures = page.locator("#figures");
      await expect(figures).toContainText(text.string("desk.reconciliation.notRecorded"));
      await press(page, right);
      await expect(figures.getByText(text("desk.reconciliation.right"))).toBeVisible();
      await expect(page.getByRole("button", { name: right })).toHaveCount(0);

      await publishCount(page, desk, 25);
      await page.goto(desk);
      await expect(page.getByRole("button", { name: right })).toBeVisible();
      const change = { figure: text.string("desk.reconciliation.peak") };
      const amounts = { before: "20", after: "25" };
      await expect(
        figures.getByText(text("desk.reconciliation.changed", { ...change, ...amounts })),
      ).toBeVisible();

      await page.goto(`/en${TONIGHT}/desk`);
      const row = figures.getByRole("row", { name: new RegExp(city) });
      await expect(row).toContainText(text.string("desk.reconciliation.changedSince"));
      await expect(figures).toContainText(/Not recorded: .*Toronto/);
    });
  });
}
