import { expect, test } from "./fixtures";
import { AHEAD, DRAFT } from "./nights";
import { answer, press } from "./steps";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("from afar the time is told by the stream's clock and by each city's, on the page and in the mail", async ({
    page,
    address,
    mail,
  }) => {
    await page.goto(`/fr${AHEAD}/afar`);
    const main = page.locator("main");
    await expect(main).toContainText("19\u00a0h à 22\u00a0h, heure de Toronto");
    const halifax = main.getByRole("listitem").filter({ hasText: /^Halifax/ });
    await expect(halifax.first()).toHaveText("Halifax20\u00a0h");
    const bar = page.getByText(/, 19\u00a0h, heure de Toronto$/);
    await expect(bar).toBeVisible();

    await answer(page, `/fr${AHEAD}/afar`, "Zoé Lointaine", address);
    const { subject, text } = await mail(address);
    expect(subject).toMatch(/^Vous serez des nôtres/);
    expect(text).toContain("19\u00a0h, heure de Toronto (19\u00a0h à 22\u00a0h)");
    expect(text).toMatch(/20\u00a0h à Halifax.* · 19\u00a0h .*à Toronto/);
    expect(text).not.toContain("votre place est réservée");
  });
});

test("an organizer chooses whose clock the stream's times are by", async ({ page, be }) => {
  await be("organizer");
  const clock = page.getByLabel("Times are by the clock of");
  const choose = async (label: string) => {
    await page.goto(`/en${DRAFT}/afar/desk/details`);
    await clock.selectOption({ label });
    await press(page, "Save the times");
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  };
  await choose("Vancouver (Pacific)");
  await expect(clock).toHaveValue("America/Vancouver");
  await page.goto(`/en${DRAFT}/afar`);
  await expect(page.locator("main")).toContainText("7 pm to 9:30 pm, Vancouver time");
  await choose("Toronto (Eastern)");
});
