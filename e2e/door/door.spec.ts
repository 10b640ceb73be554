import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const DOOR = `/en${TONIGHT}/vancouver/door`;

// A phone without a pass is refused the list.
test.use({ expectedBrowserErrors: [/status of 404/] });

test("finds, lets in, counts a guest, undoes, and says who is in already", async ({
  page,
  signInAs,
}) => {
  await signInAs("host-vancouver");
  await page.goto(DOOR);
  const search = page.getByRole("searchbox", { name: text("door.app.search") });
  const first = page.locator(".door-row .door-name").first();
  const name = (await first.textContent()) ?? "";
  const [given = "", ...rest] = name.split(" ");
  // The other way round, in capitals.
  await search.fill(`${rest.join(" ")} ${given}`.toUpperCase());
  const row = page.locator(".door-row");
  await expect(row).toHaveCount(1);
  await row.locator(".door-tap").click();
  const said = (key: "already" | "came" | "undone") =>
    page.getByRole("status").filter({ hasText: text.part(`door.app.${key}`, { name }) });
  await expect(said("came")).toBeVisible();
  await expect(row.locator(".bg-ok-ground")).toBeVisible();
  await row.locator(".door-tap").click();
  await expect(said("already")).toBeVisible();
  await expect(page.getByText(text("door.app.all-sent"))).toBeVisible();
  await row.getByRole("button", { name: text("door.app.undo-of", { name }) }).click();
  await expect(said("undone")).toBeVisible();
  await expect(row.locator(".bg-ok-ground")).toHaveCount(0);
  await search.fill("Nobody Atall");
  await expect(page.getByText(text("door.app.nobody"))).toBeVisible();
  await page
    .getByRole("button", { name: text("door.app.walk-in-typed", { name: "Nobody Atall" }) })
    .click();
  await page.getByRole("button", { name: text("door.app.walk-ins") }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Nobody Atall" })).toBeVisible();
  await expect(page.getByText(text("door.app.all-sent"))).toBeVisible();
});

test("shows nobody's name to a phone without a pass", async ({ page }) => {
  await page.goto(DOOR);
  await expect(page.getByText(text("door.app.no-pass"))).toBeVisible();
  await expect(page.locator(".door-row")).toHaveCount(0);
  // It would go on asking, beside the next test of this browser.
  await page.goto("/en");
});
