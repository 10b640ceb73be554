import type { Locator, Page } from "@playwright/test";
import { moveClock, press } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { FIRST, TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const LIST = `${FIRST}/commitments`;

/** Of what the page says below its title, in the order of reading and on the screen. */
async function expectFirst(page: Page, section: Locator) {
  const id = await section.getAttribute("id");
  await expect(page.locator("main section").first()).toHaveAttribute("id", id ?? "");
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const top = async (part: Locator) => (await part.boundingBox())?.y ?? Number.NaN;
    const first = await top(section);
    expect(first).toBeGreaterThan(await top(page.getByRole("heading", { level: 1 })));
    for (const next of ["#still-asked", "#cities"]) {
      const part = page.locator(next);
      if (await part.isVisible()) expect(await top(part), next).toBeGreaterThan(first);
    }
    // Side by side on a wide screen.
    if (width === 390)
      expect(await top(page.locator("main svg:has(linearGradient)").first())).toBeGreaterThan(
        first,
      );
  }
}

/** The page shows three. */
const LOCALES = { "with scripts": "en", "without scripts": "fr" } as const;

for (const { name, use, device } of scriptModes)
  test.describe(name, () => {
    test.use(use);
    const locale = LOCALES[name as keyof typeof LOCALES];
    const text = texts(locale);

    test("a point of the first night’s reflection becomes a commitment that the next night’s page begins with", async ({
      page,
      signInAs,
      newDevice,
      address,
    }) => {
      await signInAs("organizer");
      await page.goto("/en");
      await moveClock(page, "six-weeks-before");
      await page.goto(`/${locale}${FIRST}/reflections/twenty-four-of-us`);
      const point = page.locator("li[id^=point-]").first();
      const words = (await point.locator("p").first().textContent()) ?? "";
      await point.getByRole("link", { name: text.part("commitments.make") }).click();
      await page.waitForURL("**/commitments/new?point=*");
      await expect(page.locator("main blockquote")).toHaveText(words);
      const said = `Write to ${address}`;
      await page.getByLabel(text("commitments.form.text")).fill(said);
      await press(page, text("commitments.form.make"));
      await page.waitForURL(`**${LIST}/write-to-*`);
      await expect(page.locator("main blockquote")).toHaveText(words);

      const visitor = await newDevice(device);
      await visitor.goto(`/${locale}${TONIGHT}`);
      const carried = visitor.locator("#carried-over");
      await expect(carried.getByRole("heading", { level: 2 })).toHaveText(
        text("commitments.carried.title"),
      );
      await expectFirst(visitor, carried);
      await carried.getByRole("link", { name: said }).click();
      await visitor.waitForURL(`**${LIST}/write-to-*`);
      await visitor.locator("main figure a").click();
      await visitor.waitForURL("**/points/*");
      await expect(visitor.locator("main blockquote")).toHaveText(words);
      await page.goto(`/${locale}${FIRST}/questions/new`);
      const asked = `Who writes to ${address}?`;
      await page.getByLabel(text("openQuestions.form.text")).fill(asked);
      await press(page, text("openQuestions.form.ask"));
      await page.waitForURL("**/questions/who-writes-to-*");
      await visitor.goto(`/${locale}${TONIGHT}`);
      const open = visitor.locator("#still-asked");
      await expect(open.getByRole("heading", { level: 2 })).toHaveText(
        text("openQuestions.carried.title"),
      );
      await expect(open.getByRole("link", { name: asked })).toBeVisible();
      await page.goto(`/${locale}/me`);
      await expect(page.locator("#commitments").getByRole("link", { name: said })).toBeVisible();
    });
  });
