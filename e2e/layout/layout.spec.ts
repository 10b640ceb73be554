import type { Page } from "@playwright/test";
import { text } from "../fixtures/catalogue";
import { AHEAD, FIRST, TONIGHT } from "../fixtures/events";
import { type HardEvents, makeHardEvents } from "../fixtures/hard-events";
import { expect, test } from "../fixtures/test";
import { layoutFaults } from "./faults";

const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
const PHONE = { width: 390, height: 844 };

let hard: HardEvents;
test.beforeAll(async () => {
  hard = await makeHardEvents();
});
test.afterAll(() => hard.remove());

async function expectStraight(page: Page, path: string) {
  await page.goto(path);
  for (const size of sizes) {
    await page.setViewportSize(size);
    const faults = await layoutFaults(page, { isPhone: size.width < 768 });
    expect.soft(faults, `${path} at ${size.width}`).toEqual([]);
  }
}

for (const locale of ["en", "fr"] as const) {
  test(`events, cities, home and start are straight at any width (${locale})`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { many, full, canceled, long, one, oneCity } = hard;
    const demo = ["", "/start", AHEAD, `${TONIGHT}/ottawa`, FIRST, `${FIRST}/toronto`];
    for (const path of [...demo, many, full, canceled, long, one, oneCity])
      await expectStraight(page, `/${locale}${path}`);
  });
}

test("a guest's actions stand apart at any width", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto(`/fr${TONIGHT}/toronto/desk/guests`);
  for (const size of sizes) {
    await page.setViewportSize(size);
    const faults = await layoutFaults(page, { isPhone: false });
    const overlaps = faults.filter((fault) => fault.startsWith("overlap"));
    expect.soft(overlaps, `at ${size.width}`).toEqual([]);
  }
});

test("on a phone, a city's first screen has its RSVP", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(`/en${AHEAD}/ottawa`);
  const card = page.locator("#rsvp");
  // With the whole form, up to its button.
  await expect(card.getByRole("button")).toBeInViewport({ ratio: 1 });
  for (const path of [hard.full, hard.long, hard.oneCity]) {
    await page.goto(`/fr${path}`);
    await expect(card.getByRole("textbox").first()).toBeInViewport({ ratio: 1 });
  }
});

test("access is one line that unfolds", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(`/en${TONIGHT}/ottawa`);
  const line = page.getByText(text.part("meetups.access.line"));
  const fact = page.getByText(text.part("meetups.access.features.washroom"));
  await expect(fact).toBeHidden();
  await line.click();
  await expect(fact).toBeVisible();
});

test("the check finds what is crooked, and only that", async ({ page }) => {
  await page.setViewportSize(PHONE);
  // The site's content policy would drop the styles.
  await page.goto("about:blank");
  await page.setContent(`
    <style>body { margin: 0 } button { width: 90px; height: 44px }</style>
    <p>A <a href="#a">link</a> within a sentence may be as high as its line.</p>
    <p style="width: 80px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">
      An ellipsis is meant.
    </p>
    <p style="width: 80px; overflow: hidden; white-space: nowrap">This one is not meant.</p>
    <p style="height: 5px; overflow: hidden">Nor this.</p>
    <p><button>One</button><button style="margin-left: -20px">Two</button></p>
    <p><button style="height: 30px">Low</button></p>
    <p style="width: 450px; text-align: right">Outside</p>`);
  expect(await layoutFaults(page, { isPhone: true })).toEqual([
    "the page scrolls sideways: 450 of 390",
    'cut off: p "This one is not meant."',
    'cut off: p "Nor this."',
    'off the page: p "Outside"',
    'small: button "Low" 90×30',
    'overlap: button "One" and button "Two"',
  ]);
  const desktop = await layoutFaults(page, { isPhone: false });
  expect(desktop.filter((fault) => fault.startsWith("small"))).toEqual([]);
});
