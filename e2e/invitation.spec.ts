import { expect, test } from "./fixtures";
import { DRAFT } from "./nights";
import { press } from "./steps";

test("an invitation speaks both languages to who has not said which they read, and one afterwards", async ({
  page,
  be,
  phone,
  request,
}) => {
  await be("organizer");
  await page.goto(`/en${DRAFT}/desk/invitations`);
  await press(page, /link Halifax$/);
  const link = page.getByRole("textbox", { name: "Link for Halifax" });
  await expect(link).toHaveValue(/invitations/);

  const row = page.getByRole("row").filter({ hasText: "Halifax" }).filter({ hasText: "Whoever" });
  await expect(row).toContainText("Made");
  expect((await request.get(await link.inputValue())).status()).toBe(200);
  await page.reload();
  await expect(row, "a mail scanner follows links, and runs no scripts").toContainText("Made");

  const reader = await phone();
  await reader.goto(await link.inputValue());
  await expect(reader.locator("h1")).toContainText("Halifax");
  const other = reader.locator("main [lang=fr]").first();
  await expect(other).toContainText("Halifax");
  await expect(other).toContainText("invite");
  await reader.reload();
  await expect(other, "opening it chose no language").toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText("Opened", { timeout: 1000 });
  }).toPass({ timeout: 15_000 });

  await reader.locator("header").getByRole("link", { name: "Français" }).click();
  await expect(reader.locator("html")).toHaveAttribute("lang", "fr");
  await expect(reader.locator("main div[lang=en]")).toHaveCount(0);
});
