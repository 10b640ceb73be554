import { expect, test } from "./fixtures";
import { TONIGHT } from "./nights";
import { press } from "./steps";

for (const [locale, shown, words] of [
  [
    "en",
    "8:30\u00a0pm",
    { count: "How many people?", readBack: "Check before publishing", change: "Change" },
  ],
  [
    "fr",
    "20\u00a0h\u00a030",
    { count: "Combien de personnes", readBack: "Vérifier avant de publier", change: "Modifier" },
  ],
] as const) {
  test(`a time is read back, and changed, as the reader’s clock shows it (${locale})`, async ({
    page,
    be,
  }) => {
    await be("organizer");
    await page.goto(`/${locale}${TONIGHT}/halifax/desk/head-count`);
    await page.getByLabel(words.count).fill("31");
    await page.locator("[name=at]").fill("20:30");
    await press(page, words.readBack);
    await expect(page.getByText(shown).first()).toBeVisible();
    await press(page, words.change);
    await expect(page.locator("[name=at]")).toHaveValue(shown);
    await press(page, words.readBack);
    await expect(page.getByText(shown).first()).toBeVisible();
  });
}
