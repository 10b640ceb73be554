import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const PHONE = "604-555-0134";
const here = text("time.phases.here");

test("the board says which cities are here, and whom to talk to while they are on", async ({
  page,
}) => {
  await page.goto(`/en${TONIGHT}/live`);
  const row = (city: string) => page.locator(`[data-city=${city}]`);
  await expect(row("ottawa").getByText(here)).toBeVisible();
  await expect(row("toronto").getByText(here)).toHaveCount(0);
  const call = row("toronto").getByRole("link", { name: PHONE });
  await expect(call).toHaveAttribute("href", "tel:6045550134");
  await expect(row("toronto")).toContainText("Noor");
  await expect(row("halifax"), "it is done").not.toContainText(PHONE);
});

test("the wall's corner says whom to talk to, city by city", async ({ newDevice }) => {
  const page = await newDevice();
  await page.clock.install();
  await page.goto(`/en${TONIGHT}/wall`);
  const corner = page.locator(".wall-contact");
  await expect(corner).toContainText("Ottawa");
  await expect(corner).toContainText(PHONE);
  await page.clock.runFor(10_000);
  await expect(corner).toContainText("Toronto");
  await expect(page.locator(".wall-panel:visible").getByText(here)).toBeVisible();
});

test("the wall of one room is there for its hosts, and for nobody else", async ({
  page,
  signInAs,
  newDevice,
}) => {
  const path = `/en${TONIGHT}/toronto/wall`;
  const stranger = await newDevice();
  expect((await stranger.request.get(path)).status()).toBe(404);
  await signInAs("host-vancouver");
  expect((await page.request.get(path)).status()).toBe(404);
  expect((await page.request.get(path.replace("toronto", "vancouver"))).status()).toBe(200);
});
