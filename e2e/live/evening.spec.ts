import type { Page } from "@playwright/test";
import { confirmByCode, press, rsvp, showCode } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { codeIn } from "../fixtures/mailbox";
import { expect, test } from "../fixtures/test";

const PHONE = "604-555-0134";
const STEP = { timeout: 1_000 };
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

/** The wall moves every ten seconds, from when its scripts run. */
async function moveUntil(wall: Page, isReached: () => Promise<void>) {
  await expect(async () => {
    await wall.clock.runFor(10_000);
    await isReached();
  }).toPass();
}

test("the wall's corner says whom to talk to, city by city", async ({ newDevice }) => {
  const page = await newDevice();
  await page.clock.install();
  await page.goto(`/en${TONIGHT}/wall`);
  const corner = page.locator(".wall-contact");
  await expect(corner).toContainText("Ottawa");
  await expect(corner).toContainText(PHONE);
  await moveUntil(page, () => expect(corner).toContainText("Toronto", STEP));
  const panel = page.locator(".wall-panel:visible").getByText(here);
  await moveUntil(page, () => expect(panel).toBeVisible(STEP));
});

test.describe("the wall of one room", () => {
  const path = `/en${TONIGHT}/toronto/wall`;

  test("shows its code to whoever works its door, and moves like every wall", async ({
    page,
    signInAs,
    newDevice,
  }) => {
    await signInAs("organizer");
    const pass = await showCode(page, "toronto");
    const code = (await page.locator("#room-code .font-mono").textContent()) ?? "";
    expect(code).toMatch(/^[A-Z]{6}$/);
    // A clock would stay with the page.
    const wall = await newDevice();
    await wall.context().addCookies(await page.context().cookies());
    await wall.clock.install();
    await wall.goto(path);
    await expect(wall.locator(".wall-room")).toContainText(code);
    await expect(wall.getByRole("img", { name: text("door.paper.poster-qr") })).toBeVisible();
    await expect(wall.locator(".wall-contact")).toContainText("Toronto");
    const before = await wall.locator(".wall").getAttribute("style");
    await moveUntil(wall, () =>
      expect(wall.locator(".wall")).not.toHaveAttribute("style", before ?? "", STEP),
    );
    await wall.keyboard.press("Space");
    await expect(wall.getByRole("button", { name: text("live.wall.go-on") })).toBeVisible();
    await wall.keyboard.press("Escape");
    await expect(wall).toHaveURL(`/en${TONIGHT}/toronto/desk`);

    const phone = await newDevice();
    await phone.goto(new URL(pass).pathname);
    await phone.getByLabel(text("door.pass.name")).fill("Wally");
    await press(phone, text("door.pass.open"));
    await phone.goto(path);
    await expect(phone.locator(".wall-room")).toContainText(code);
    for (const public_ of [`/api/live${TONIGHT.slice(2)}?lang=en&poll`, `/en${TONIGHT}/wall`])
      expect(await (await phone.request.get(public_)).text()).not.toContain(code);
  });

  test("is not there for anybody else", async ({ page, signInAs, newDevice }) => {
    const stranger = await newDevice();
    expect((await stranger.request.get(path)).status()).toBe(404);
    await signInAs("host-vancouver");
    expect((await page.request.get(path)).status()).toBe(404);
    expect((await page.request.get(path.replace("toronto", "vancouver"))).status()).toBe(200);
  });
});

test("somebody who watches is here, from Thompson, and a light appears on the map", async ({
  page,
  address,
  mail,
  newDevice,
}) => {
  await rsvp(page, `/en${TONIGHT}/afar`, "Lou Lointain", address);
  await confirmByCode(page, codeIn(await mail(address)));
  await page.goto(`/en${TONIGHT}/afar`);
  await page.getByLabel(text("desk.afar.town")).fill("Thompson, MB");
  await press(page, text("desk.afar.imHere"));
  // A phone shows nothing of what was typed on it.
  await expect(page.getByText(text("desk.afar.done"))).toBeVisible();
  const watcher = await newDevice();
  await watcher.goto(`/en${TONIGHT}`);
  await expect(
    watcher.getByText(text.part("desk.afar.towns", { towns: "Thompson" })),
  ).toBeVisible();
  await expect(watcher.locator(".map-light")).toHaveCount(1);
  await press(page, text("site.undo.undo"));
  await expect(page.getByRole("button", { name: text("desk.afar.imHere") })).toBeVisible();
  await watcher.reload();
  await expect(watcher.locator(".map-light")).toHaveCount(0);
});
