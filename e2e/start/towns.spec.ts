import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { dayFromNow, press, signInByLink } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const towns = (page: Page) => page.getByLabel(text("events.start.cities"));
const row = (page: Page, town: string) =>
  page.locator("form").getByRole("listitem").filter({ hasText: town });
const province = (page: Page, town: string) =>
  row(page, town).getByLabel(text("events.start.province"));
const zone = (page: Page, town: string) => row(page, town).getByLabel(text("events.start.zone"));

async function fillNight(page: Page) {
  await page.goto("/en/start");
  await page.getByLabel(text("events.start.name")).fill(`Towns ${randomUUID().slice(0, 8)}`);
  await page.getByLabel(text("events.start.date")).fill(dayFromNow(90));
  await page.getByLabel(text("events.start.hashtag")).fill("towns");
}

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a pasted list is read, and what is not known is asked for, one by one", async ({
      page,
      address: organizer,
      mail,
    }) => {
      // Somebody new, who has added no town before.
      await signInByLink(page, organizer, mail, "/start");
      await fillNight(page);
      const list = "Halifax, NS\nSouris\nKenora, ON; Iqaluit";
      await towns(page).fill(list);
      await press(page, text("events.start.submit"));
      const select = province(page, "Souris");
      await expect(select).toHaveAccessibleDescription(
        text("errors.fields.town-province", { town: "Souris" }),
      );
      await expect(zone(page, "Kenora")).toHaveAccessibleDescription(
        text("errors.fields.town-zone", { town: "Kenora" }),
      );
      await expect(towns(page)).toHaveValue(list);
      await expect(row(page, "Halifax")).toContainText("AT");
      await select.selectOption("MB");
      await zone(page, "Kenora").selectOption("America/Winnipeg");
      const address = row(page, "Iqaluit").getByLabel(text.part("events.start.host"));
      await address.fill("zoe at example");
      await press(page, text("events.start.submit"));
      await expect(address).toHaveAccessibleDescription(text("errors.fields.address-invalid"));
      await expect(address).toHaveValue("zoe at example");
      await expect(select).toHaveValue("MB");
      await expect(zone(page, "Kenora")).toHaveValue("America/Winnipeg");
      await address.fill("");
      await press(page, text("events.start.submit"));
      await page.waitForURL("**/preview");
      const event = new URL(page.url()).pathname.replace(/\/preview$/, "");
      for (const town of ["souris", "kenora", "halifax", "iqaluit"]) {
        await page.goto(`${event}/${town}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
    });
  });

test("towns appear while they are typed; a slip is corrected, and a town removed, with a button", async ({
  page,
}) => {
  await page.goto("/en/start");
  await towns(page).pressSequentially("Halfax, Ottawa");
  await expect(row(page, "Ottawa")).toContainText("ET");
  await province(page, "Halfax").selectOption("NS");
  await row(page, "Halfax").getByRole("textbox").fill("zoe@example.ca");
  await page.getByRole("button", { name: text("events.start.use", { town: "Halifax" }) }).click();
  await expect(towns(page)).toHaveValue("Halifax zoe@example.ca, Ottawa");
  await expect(row(page, "Halifax").getByRole("textbox")).toHaveValue("zoe@example.ca");
  await expect(towns(page)).toBeFocused();
  await page.getByRole("button", { name: text("events.start.remove", { town: "Ottawa" }) }).click();
  await expect(towns(page)).toHaveValue("Halifax zoe@example.ca");
  await expect(row(page, "Ottawa")).toHaveCount(0);
});
