import { randomInt } from "node:crypto";
import { canvas } from "../../lib/platform/pictures/test-pictures";
import { press } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

/** The drafts of two tests must not stand in one list. */
const places = {
  "with scripts": { city: "ottawa", host: "host-ottawa" },
  "without scripts": { city: "toronto", host: "organizer" },
} as const;
const deskOf = (city: string) => `${TONIGHT}/${city}/desk/photos`;

/** Large enough to be made smaller before it is sent. */
const photo = async () => {
  const color = `#${randomInt(0x100000, 0xffffff).toString(16)}`;
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const grain = { width: 1800, height: 1200, channels: 3, background: color, noise } as const;
  const { default: sharp } = await import("sharp");
  return sharp({ create: grain }).jpeg({ quality: 95 }).toBuffer();
};

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a host adds a photo, says what it shows, and everybody sees it until it is hidden", async ({
      page,
      signInAs,
      newDevice,
    }) => {
      test.slow();
      const { city, host } = places[name as keyof typeof places];
      await signInAs(host);
      await page.goto(`/en${deskOf(city)}`);
      const buffer = await photo();
      const file = page.getByLabel(text("photos.desk.file"));
      await file.setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer });
      await press(page, text("photos.desk.add"));
      const draft = page
        .getByRole("listitem")
        .filter({ has: page.getByRole("textbox") })
        .first();
      const consent = draft.getByLabel(text("photos.desk.consent"));
      const description = `A full room ${randomInt(1e9)}`;
      await draft.getByLabel(text("photos.desk.describe")).fill(description);
      await draft.getByRole("button", { name: text("photos.desk.publish") }).click();
      await expect(consent).toHaveAccessibleDescription(text("errors.fields.consent-missing"));
      await consent.check();
      await draft.getByRole("button", { name: text("photos.desk.publish") }).click();
      const row = page
        .getByRole("listitem")
        .filter({ hasText: description, hasNot: page.getByRole("textbox") });
      await expect(row).toBeVisible();

      const visitor = await newDevice();
      await visitor.goto(`/fr${TONIGHT}/${city}`);
      const shown = visitor.getByRole("img", { name: description });
      await expect(shown).toHaveAttribute("lang", "en");
      await shown.scrollIntoViewIfNeeded();
      await expect
        .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      const source = (await shown.getAttribute("src")) ?? "";

      await row.getByRole("button", { name: text.part("photos.desk.hide") }).click();
      await expect(row.getByRole("button", { name: text.part("site.undo.undo") })).toBeVisible();
      await visitor.goto(`/fr${TONIGHT}/${city}`);
      await expect(shown).toHaveCount(0);
      expect((await visitor.request.get(source)).status()).toBe(404);
    });
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("a refused file leads back to the page, which says why", async ({ page, signInAs }) => {
    const text = texts("fr");
    await signInAs("host-ottawa");
    await page.goto(`/fr${deskOf("ottawa")}`);
    const file = page.getByLabel(text("photos.desk.file"));
    for (const [buffer, reason] of [
      [Buffer.from("<svg/>"), "unknown-kind"],
      [(await canvas(900, 900).jpeg().toBuffer()).subarray(0, 2_000), "broken"],
    ] as const) {
      await file.setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });
      await press(page, text("photos.desk.add"));
      await expect(file).toHaveAccessibleDescription(text.part(`photos.refusals.${reason}`));
    }
  });
});
