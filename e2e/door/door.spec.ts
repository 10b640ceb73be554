import type { Request } from "@playwright/test";
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

test("counts somebody out, who stays checked in, and takes that back", async ({
  page,
  signInAs,
}) => {
  await signInAs("host-vancouver");
  await page.goto(DOOR);
  const search = page.getByRole("searchbox", { name: text("door.app.search") });
  const row = page.locator(".door-row");
  await search.fill((await row.locator(".door-name").last().textContent()) ?? "");
  await expect(row).toHaveCount(1);
  await row.locator(".door-tap").click();
  await expect(row.locator(".bg-ok-ground")).toBeVisible();
  const inRoom = page.locator(".door-head strong");
  const before = Number(await inRoom.textContent());
  await page.getByRole("button", { name: text("door.app.one-left"), exact: true }).click();
  await expect(inRoom).toHaveText(String(before - 1));
  await expect(row.locator(".bg-ok-ground")).toBeVisible();
  const name = text.string("door.app.one-left");
  await page.getByRole("button", { name: text("door.app.undo-of", { name }) }).click();
  await expect(inRoom).toHaveText(String(before));
  await expect(page.getByText(text("door.app.all-sent"))).toBeVisible();
});

test("shows nobody's name to a phone without a pass", async ({ page }) => {
  await page.goto(DOOR);
  await expect(page.getByText(text("door.app.no-pass"))).toBeVisible();
  await expect(page.locator(".door-row")).toHaveCount(0);
});

const isSync = (request: Request) => /\/api\/door\/[^/]+$/.test(request.url());

test("what is tapped on one phone shows on another at once", async ({
  page,
  signInAs,
  newDevice,
}) => {
  await signInAs("host-vancouver");
  const other = await newDevice();
  await other.context().addCookies(await page.context().cookies());
  // Asks when the bell rings, and not every few seconds.
  await other.addInitScript(() => {
    Object.assign(window, { setInterval: () => 0 });
  });
  await page.goto(DOOR);
  const walkIn = async (name: string) => {
    await page.getByRole("button", { name: text("door.app.walk-in") }).click();
    await page.getByLabel(text("door.app.walk-in-name")).fill(name);
    await page.getByRole("button", { name: text("door.app.walk-in-add") }).click();
  };
  await walkIn("Bella First");
  await expect(page.getByText(text("door.app.all-sent"))).toBeVisible();
  const rungOnOpening = other.waitForResponse(
    (response) => isSync(response.request()) && response.request().postDataJSON().since > 0,
  );
  await other.goto(DOOR);
  await rungOnOpening;
  await other.getByRole("button", { name: text("door.app.walk-ins") }).click();
  await expect(other.getByRole("listitem").filter({ hasText: "Bella First" })).toBeVisible();
  await walkIn("Bella Rings");
  await expect(other.getByRole("listitem").filter({ hasText: "Bella Rings" })).toBeVisible();
});
