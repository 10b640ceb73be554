import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { press, submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

/** The lists of two tests must not be one. */
const places = {
  "with scripts": { city: "ottawa", host: "host-ottawa" },
  "without scripts": { city: "edmonton", host: "organizer" },
} as const;

/** Dark letters on nothing. */
const logo = () =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect x="20" y="20" width="200" height="30" fill="#171a2b" opacity="0.${randomInt(500, 999)}"/></svg>`,
    ),
  )
    .png()
    .toBuffer();

const rowOf = (page: Page, name: string) =>
  page.locator("#thanked").getByRole("listitem").filter({ hasText: name });

/** Presses what moves, removes or puts back the row. */
const change = (page: Page, name: string, button: RegExp) =>
  submit(rowOf(page, name).getByRole("button", { name: button }));

async function addVenue(page: Page, name: string) {
  const add = page.locator("#add");
  const link = add.getByLabel(text("supporters.desk.link"));
  const named = add.getByLabel(text("supporters.desk.name"));
  await link.fill("http://example.ca");
  await press(page, text("supporters.desk.add"));
  await expect(named).toHaveAccessibleDescription(text("errors.fields.required"));
  await expect(link).toHaveAccessibleDescription(text.part("errors.fields.web-address-invalid"));
  await expect(link).toHaveValue("http://example.ca");
  await link.fill("https://example.ca/venue");
  await named.fill(name);
  await press(page, text("supporters.desk.add"));
  await expect(rowOf(page, name)).toBeVisible();
}

async function addSponsor(page: Page, name: string) {
  await page.locator("#add").getByLabel(text("supporters.desk.name")).fill(name);
  await press(page, text("supporters.desk.add"));
  await expect(rowOf(page, name)).toBeVisible();
}

async function sendLogo(page: Page, name: string, buffer: Buffer) {
  const row = rowOf(page, name);
  const file = row.getByLabel(text("supporters.desk.file"));
  if (!(await file.isVisible()))
    await row.locator("summary", { hasText: text.part("supporters.desk.logo") }).click();
  await file.setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
  await submit(row.getByRole("button", { name: text("supporters.desk.send") }));
}

for (const { name: mode, use } of scriptModes)
  test.describe(mode, () => {
    // One file is refused, and the wall shows logos of other tests, who remove them.
    test.use({
      ...use,
      expectedBrowserErrors: [/\.js failed: csp|status of 409|status of 404 .*\/api\/logos\//],
    });

    test("a host thanks a venue and a sponsor with a logo, and everybody reads it until it is removed", async ({
      page,
      signInAs,
      newDevice,
    }) => {
      test.slow();
      const { city, host } = places[mode as keyof typeof places];
      const [venue, sponsor] = [`Venue ${randomInt(1e9)}`, `Sponsor ${randomInt(1e9)}`];
      await signInAs(host);
      await page.goto(`/en${TONIGHT}/${city}/desk/thanks`);
      await addVenue(page, venue);
      await page.reload();
      await addSponsor(page, sponsor);
      await sendLogo(page, sponsor, Buffer.from("<svg/>"));
      await expect(page.getByText(text("photos.refusals.unknown-kind"))).toBeVisible();
      await sendLogo(page, sponsor, await logo());
      await expect(rowOf(page, sponsor).locator("img")).toBeVisible();
      await change(page, sponsor, text.part("supporters.desk.up"));
      await expect(page.locator("#thanked li").first()).toContainText(sponsor);

      const visitor = await newDevice();
      const { shown, source } = await expectThanked(visitor, { city, venue, sponsor });
      await change(page, sponsor, text.part("supporters.desk.remove"));
      await visitor.goto(`/fr${TONIGHT}/${city}`);
      await expect(visitor.getByRole("link", { name: venue })).toBeVisible();
      await expect(shown).toHaveCount(0);
      expect((await visitor.request.get(source)).status()).toBe(404);
      await change(page, sponsor, text.part("site.undo.undo"));
      await visitor.goto(`/fr${TONIGHT}/${city}`);
      await expect(shown).toHaveCount(1);
      for (const name of [venue, sponsor])
        await change(page, name, text.part("supporters.desk.remove"));
    });
  });

/** On the city's page and on the wall. */
async function expectThanked(
  visitor: Page,
  { city, venue, sponsor }: Record<"city" | "venue" | "sponsor", string>,
) {
  await visitor.goto(`/fr${TONIGHT}/wall`);
  await expect(visitor.locator(".wall-thanks").getByAltText(sponsor)).toHaveCount(1);
  await visitor.goto(`/fr${TONIGHT}/${city}`);
  const thanks = visitor.getByRole("region", { name: texts("fr")("supporters.title") });
  const shown = thanks.getByRole("img", { name: sponsor });
  await shown.scrollIntoViewIfNeeded();
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const link = thanks.getByRole("link", { name: venue });
  await expect(link).toHaveAttribute("rel", "noopener nofollow sponsored");
  await expect(link).toHaveAttribute("href", "https://example.ca/venue");
  return { shown, source: (await shown.getAttribute("src")) ?? "" };
}
