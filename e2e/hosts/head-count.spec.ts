import { press } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

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
    await page.locator("summary", { hasText: text.part("attendance.form.now") }).click();
    await time.fill("20:30");
    await press(page, text("attendance.form.read-back"));
    await expect(page.getByText(shown).first()).toBeVisible();
    await press(page, text("attendance.read-back.change"));
    await expect(time, "the fold is open where it isn't as usual").toBeVisible();
    await expect(time).toHaveValue(shown);
    await press(page, text("attendance.form.read-back"));
    await expect(page.getByText(shown).first()).toBeVisible();
  });
}

test("takes 0 where nobody came, alone and exactly", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto(`/en${TONIGHT}/halifax/desk/head-count`);
  const andMe = page.getByLabel(text.part("attendance.form.and-me"));
  await page.getByLabel(text("attendance.form.count")).fill("0");
  await page.getByLabel(text("attendance.form.at-least")).check();
  await andMe.check();
  await press(page, text("attendance.form.read-back"));
  await expect(andMe).toHaveAccessibleDescription(text.part("errors.fields.nobody-and-me"));
  await andMe.uncheck();
  await press(page, text("attendance.form.read-back"));
  await expect(
    page.getByRole("radiogroup", { name: text("attendance.form.precision") }),
  ).toHaveAccessibleDescription(text("errors.fields.at-least-nobody"));
  await page.getByLabel(text("attendance.form.exactly")).check();
  await press(page, text("attendance.form.read-back"));
  await expect(page.getByText("No one in Halifax, counted by eye")).toBeVisible();
});
