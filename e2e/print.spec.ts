import type { Page } from "@playwright/test";
import { text } from "./fixtures/catalogue";
import { AHEAD, TONIGHT } from "./fixtures/events";
import { localized, samples } from "./fixtures/page-samples";
import { expect, test } from "./fixtures/test";

// A Letter sheet between its margins.
test.use({ viewport: { width: 739, height: 960 } });

// What is unfolded on paper keeps its summary as a title, without its arrow.
const CONTROLS = "button, input, select, textarea, summary svg, nav, dialog, [role=button]";

const patterns = [
  "/[locale]/n/[event]",
  "/[locale]/n/[event]/[city]",
  "/[locale]/n/[event]/reflections",
  "/[locale]/n/[event]/[city]/desk/guests",
  "/[locale]/n/[event]/[city]/desk/door/paper/list",
  "/[locale]/n/[event]/[city]/desk/line-up/run-of-show",
  "/[locale]/n/[event]/desk/debriefs",
];

/** What a page shows on paper. */
async function expectPrinted(page: Page) {
  const shown = page.locator(CONTROLS).filter({ visible: true });
  const html = await shown.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 80)));
  expect(html, "controls on paper").toEqual([]);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const frame of ["header", "footer"])
    await expect(page.locator(`body > ${frame}`)).toBeHidden();
  const stuck = await page.evaluate(
    () =>
      [...document.querySelectorAll("body *")].filter((element) =>
        ["sticky", "fixed"].includes(getComputedStyle(element).position),
      ).length,
  );
  expect(stuck, "sticky on paper").toBe(0);
}

for (const pattern of patterns)
  for (const { path, as, state } of samples[pattern] ?? [])
    test(`${path} (${as ?? "nobody"}, ${state}) prints without controls`, async ({
      page,
      signInAs,
    }) => {
      await signInAs(as ?? "nobody");
      await page.goto(localized("en", String(path)));
      await page.emulateMedia({ media: "print" });
      await expectPrinted(page);
    });

const printed = async (page: Page, path: string) => {
  await page.goto(path);
  await page.emulateMedia({ media: "print" });
};

test("an event's page prints its cities, also where one tap RSVPs", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto(`/en${AHEAD}`);
  await expect(page.locator("#cities form li button").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const rows = page.locator("#cities form li");
  expect(await rows.filter({ visible: true }).count()).toBeGreaterThan(13);
  await expect(rows.locator("button").filter({ visible: true })).toHaveCount(0);
});

test("a city's page prints its event, place, line-up and who comes", async ({ page }) => {
  await printed(page, `/en${TONIGHT}/vancouver`);
  const main = page.locator("main");
  for (const part of [
    main.locator(`a[href="/en${TONIGHT}"]`).first(),
    main.getByText("The Slip (sample)").first(),
    page.locator("#line-up").getByRole("listitem").first(),
    page.locator("#hosts"),
    page.locator("#coming").getByRole("listitem").first(),
  ])
    await expect(part).toBeVisible();
  await expect(page.locator("#other-cities"), "a heading without its links").toBeHidden();
});

test("the guests print as a table with everybody's name, without empty columns", async ({
  page,
  signInAs,
}) => {
  await signInAs("organizer");
  await printed(page, `/en${TONIGHT}/toronto/desk/guests`);
  const table = page.getByRole("table").first();
  await expect(table).toHaveCSS("display", "table");
  await expect(table.getByRole("rowheader").nth(20)).toBeVisible();
  const headers = table.getByRole("columnheader").filter({ visible: true });
  await expect(headers.last()).toHaveText(text("rsvps.guests.notes"));
});
