import { press } from "./fixtures/actions";
import { texts } from "./fixtures/catalogue";
import { TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

for (const [locale, shown] of [
  ["en", "8:30\u00a0pm"],
  ["fr", "20\u00a0h\u00a030"],
] as const) {
  test(`reads back and keeps a time in the reader's format (${locale})`, async ({
    page,
    signInAs,
  }) => {
    const text = texts(locale);
    await signInAs("organizer");
    await page.goto(`/${locale}${TONIGHT}/halifax/desk/head-count`);
    await page.getByLabel(text("attendance.form.count")).fill("31");
    const time = page.getByLabel(text("attendance.form.at"));
    await time.fill("20:30");
    await press(page, text("attendance.form.read-back"));
    await expect(page.getByText(shown).first()).toBeVisible();
    await press(page, text("attendance.read-back.change"));
    await expect(time).toHaveValue(shown);
    await press(page, text("attendance.form.read-back"));
    await expect(page.getByText(shown).first()).toBeVisible();
  });
}
