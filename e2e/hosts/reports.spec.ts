import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { canvas } from "../../lib/platform/pictures/test-pictures";
import { press, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const photoOf = async () => ({
  ...{ name: "a.jpg", mimeType: "image/jpeg" },
  buffer: await canvas(600, 400, `#${randomInt(0x100000, 0xffffff).toString(16)}`)
    .jpeg()
    .toBuffer(),
});

/** Without scripts a photo is sent by itself. */
async function sendPhotoFirst(page: Page) {
  await page.locator("#photo-file").setInputFiles(await photoOf());
  await press(page, text("photos.desk.add"));
}

async function attachPhoto(page: Page, mode: string) {
  await page.locator("summary", open).click();
  if (mode === "with scripts") await page.locator("#file").setInputFiles(await photoOf());
  else await page.locator("[name=draftId]:not([value=''])").first().check();
}

const open = { hasText: text.part("desk.reports.photo.open") };

for (const { name: mode, use } of scriptModes)
  test.describe(mode, () => {
    test.use({ ...use, expectedBrowserErrors: [/status of 404|\.js failed: csp/] });

    test("what a host says comes with a photo once those shown agree, and both are hidden together", async ({
      page,
      signInAs,
      newDevice,
    }) => {
      test.slow();
      const city = mode === "with scripts" ? "vancouver" : "halifax";
      const [said, shows] = [`Said ${randomInt(1e9)}`, `A full room ${randomInt(1e9)}`];
      await signInAs("organizer");
      await page.goto(`/en${TONIGHT}/${city}/desk/reports`);
      const [field, consent] = [
        page.getByLabel(text("desk.reports.text")),
        page.getByLabel(text("photos.desk.consent")),
      ];
      if (mode === "without scripts") await sendPhotoFirst(page);
      await field.fill(said);
      await attachPhoto(page, mode);
      await page.getByLabel(text("photos.desk.describe")).fill(shows);
      await page.getByRole("button", { name: text("desk.reports.say") }).click();
      await expect(consent).toHaveAccessibleDescription(text("errors.fields.consent-missing"));
      await expect(field).toHaveValue(said);
      await consent.check();
      await page.getByRole("button", { name: text("desk.reports.say") }).click();
      const row = page.locator("#said").getByRole("listitem").filter({ hasText: said });
      await expect(row.getByRole("img", { name: shows })).toBeVisible();

      const visitor = await newDevice();
      await visitor.goto(`/fr${TONIGHT}/live`);
      const shown = visitor.getByRole("img", { name: shows });
      await expect(shown).toHaveAttribute("lang", "en");
      const source = (await shown.getAttribute("src")) ?? "";
      expect((await visitor.request.get(source)).status()).toBe(200);
      await submit(row.getByRole("button", { name: text.part("desk.reports.hide") }));
      await visitor.goto(`/fr${TONIGHT}/live`);
      await expect(shown).toHaveCount(0);
      await expect(visitor.getByText(said)).toHaveCount(0);
      expect((await visitor.request.get(source)).status()).toBe(404);
    });

    test("a photo may be all that is said", async ({ page, signInAs, newDevice }) => {
      test.slow();
      const city = mode === "with scripts" ? "regina" : "victoria";
      const shows = `A queue outside ${randomInt(1e9)}`;
      await signInAs("organizer");
      await page.goto(`/en${TONIGHT}/${city}/desk/reports`);
      if (mode === "without scripts") await sendPhotoFirst(page);
      await attachPhoto(page, mode);
      await page.getByLabel(text("photos.desk.describe")).fill(shows);
      await page.getByLabel(text("photos.desk.consent")).check();
      await page.getByRole("button", { name: text("desk.reports.say") }).click();
      const row = page.locator("#said").getByRole("listitem");
      const said = row.filter({ has: page.getByRole("img", { name: shows }) });
      await expect(said).toBeVisible();

      const visitor = await newDevice();
      const shown = visitor.getByRole("img", { name: shows });
      await visitor.goto(`/fr${TONIGHT}/live`);
      await expect(shown).toBeVisible();
      await submit(said.getByRole("button", { name: text.part("desk.reports.hide") }));
      await visitor.goto(`/fr${TONIGHT}/live`);
      await expect(shown).toHaveCount(0);
    });
  });
