import { signInByLink } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const PROPOSE = `${AHEAD}/ottawa/propose`;
const start = { name: text("talks.propose.first-slide.start") };
const said = (key: "begins" | "halfway" | "over") => text(`talks.propose.first-slide.${key}`);

for (const reducedMotion of ["no-preference", "reduce"] as const)
  test(`somebody says a first slide aloud for twenty seconds (${reducedMotion})`, async ({
    newDevice,
    address,
    mail,
  }) => {
    const page = await newDevice({ reducedMotion });
    await page.clock.install();
    await signInByLink(page, address, mail, PROPOSE);
    await page.getByRole("button", start).click();
    const status = page.getByRole("status").filter({ hasText: said("begins") });
    await expect(status).toBeVisible();
    const ring = page.locator("main svg:has(path:nth-child(20))");
    await expect(ring).toBeVisible({ visible: reducedMotion === "no-preference" });
    await page.clock.runFor(7_200);
    const left = page.locator("main").getByText(/^1[0-3]$/);
    await expect(left.filter({ visible: true })).toHaveCount(1);
    await page.clock.runFor(3_000);
    await expect(page.getByText(said("halfway"))).toBeVisible();
    await page.clock.runFor(10_000);
    await expect(page.getByText(said("over"))).toBeVisible();
    await expect(
      page.getByRole("button", { name: text("talks.propose.first-slide.again") }),
    ).toBeVisible();
  });

test("whoever is signed out reads what is asked for, and may try it", async ({ page }) => {
  await page.goto(`/en${PROPOSE}`);
  await expect(page.getByText(text("talks.propose.sign-in"))).toBeVisible();
  await page.getByRole("button", start).click();
  await expect(page.getByRole("status").filter({ hasText: said("begins") })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("the button of the first slide isn't there", async ({ page, address, mail }) => {
    await signInByLink(page, address, mail, PROPOSE);
    await expect(page.getByLabel(text("talks.propose.talk-title"))).toBeVisible();
    await expect(page.getByRole("button", start)).toHaveCount(0);
  });
});
