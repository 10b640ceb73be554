import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

for (const { name: mode, use } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("guests are found by name", async ({ page, signInAs }) => {
      await signInAs("organizer");
      await page.goto(`/en${TONIGHT}/toronto/desk/guests?page=99`);
      const names = page.locator("#going").getByRole("rowheader");
      const typed = (await names.last().innerText()).toUpperCase();
      const find = page.getByLabel(text("rsvps.guests.find"));
      await find.fill(typed);
      await page.getByRole("button", { name: text("rsvps.guests.findButton") }).click();
      await page.waitForURL("**/guests?q=*");
      await expect(find).toHaveValue(typed);
      await expect(names).toHaveText([typed], { ignoreCase: true, useInnerText: true });
      await page.getByRole("link", { name: text("rsvps.guests.everyone") }).click();
      await expect(names.nth(10)).toBeVisible();

      await page.goto(`/en${TONIGHT}/toronto/desk/guests?q=zzz`);
      await expect(page.getByText(text("rsvps.guests.found", { count: 0 }))).toBeVisible();
      await expect(page.locator("#going, #waitlist")).toHaveCount(0);
    });
  });
