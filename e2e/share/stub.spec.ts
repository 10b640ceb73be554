import { rsvp } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { AHEAD, FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const [en, fr] = [texts("en"), texts("fr")];

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("who is coming has a card to show, without a name on it", async ({
      page,
      address,
      baseURL,
    }) => {
      await page.goto(`/en${AHEAD}/regina`);
      await expect(page.getByRole("link", { name: en("share.stub.link") })).toHaveCount(0);
      await rsvp(page, `/en${AHEAD}/regina`, "Sam Stub", address);
      await page.getByRole("link", { name: en("share.stub.link") }).click();
      await expect(page).toHaveURL(`${baseURL}/en${AHEAD}/regina/in`);
      await expect(page.locator("h1")).toHaveText(/^I’m in, Regina, \w+ \d+$/);
      const card = page.locator("main img");
      await expect(card).toHaveAttribute("alt", /I’m in, Regina/);
      await expect
        .poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBe(1200);
      await expect(page.getByText(`${baseURL}${AHEAD}/regina/in`, { exact: true })).toHaveCount(1);
      expect(await page.content()).not.toContain("Sam Stub");
      await page.goto(`/fr${AHEAD}/regina/in`);
      await expect(page.locator("h1")).toHaveText(/^J’en suis, Regina, \d+ \p{L}+$/u);
    });
  });

test("the morning after, it says one of how many", async ({ page }) => {
  for (const [locale, text] of [
    ["en", en],
    ["fr", fr],
  ] as const) {
    await page.goto(`/${locale}${FIRST}/vancouver/in`);
    await expect(page.locator("main")).toContainText(text.part("share.stub.one-of"));
    await page.getByRole("link", { name: text("share.stub.over") }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}${FIRST}/vancouver$`));
  }
});

test("there is none of a night or a city that isn’t there, and search engines leave it out", async ({
  page,
  request,
}) => {
  for (const path of [`${AHEAD}/no-such-city/in`, "/n/no-such-night/vancouver/in"]) {
    expect((await request.get(`/en${path}`)).status()).toBe(404);
    expect((await request.get(`/en${path}/opengraph-image/card`)).status()).toBe(404);
  }
  await page.goto(`/en${AHEAD}/regina/in`);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});
