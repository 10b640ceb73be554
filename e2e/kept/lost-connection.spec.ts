import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { text } from "../fixtures/catalogue";
import { AHEAD, FIRST } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test.use({
  expectedBrowserErrors: [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|Failed to fetch/],
});

const answer = (page: Page) => page.locator("#rsvp").getByRole("button").last().click();
const noAnswer = text.string("trouble.no-answer");
const going = { name: text("rsvps.answer.going") };

async function fillRsvp(page: Page, address: string) {
  await page.goto(`/en${AHEAD}/moncton`);
  await page.getByLabel(text("rsvps.card.name")).fill("Ada Tunnel");
  await page.getByLabel(text("rsvps.card.email")).fill(address);
}

async function expectKept(page: Page, address: string) {
  const alert = page.getByRole("alert").filter({ hasText: noAnswer });
  await expect(alert).toBeFocused();
  await expect(page.getByLabel(text("rsvps.card.name"))).toHaveValue("Ada Tunnel");
  await expect(page.getByLabel(text("rsvps.card.email"))).toHaveValue(address);
}

test("an RSVP without a connection keeps what was typed, and is sent by the next press", async ({
  page,
  context,
  address,
  mail,
}) => {
  await fillRsvp(page, address);
  await context.setOffline(true);
  await answer(page);
  await expectKept(page, address);
  await context.setOffline(false);
  await answer(page);
  await expect(page.locator("#rsvp").getByRole("heading", going)).toBeVisible();
  await mail(address);
});

/** Lets the next post arrive, and loses its reply. */
async function loseNextReply(page: Page) {
  let isLost = false;
  await page.route("**", async (route) => {
    if (route.request().method() !== "POST" || isLost) return route.continue();
    isLost = true;
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
}

test("an RSVP whose reply is lost is there after the next press", async ({
  page,
  address,
  mail,
}) => {
  await fillRsvp(page, address);
  await loseNextReply(page);
  await answer(page);
  await expectKept(page, address);
  await mail(address);
  await answer(page);
  await expect(page.locator("#rsvp").getByRole("heading", going)).toBeVisible();
});

test("a reflection whose reply is lost is published once", async ({ page, signInAs }) => {
  await signInAs("attendee");
  await page.goto(`/en${FIRST}/reflections/new`);
  const stayed = `The train left twice ${randomUUID()}`;
  await page.getByLabel(text("reflections.form.stayed")).fill(stayed);
  const publish = page.getByRole("button", { name: text("reflections.form.publish") }).first();
  await loseNextReply(page);
  await publish.click();
  await expect(page.getByRole("alert").filter({ hasText: noAnswer })).toBeVisible();
  await publish.click();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  await page.goto(`/en${FIRST}/reflections`);
  await expect(page.getByRole("main").getByText(stayed)).toHaveCount(1);
});

test("a reflection without a connection keeps every word", async ({ page, context, signInAs }) => {
  await signInAs("attendee");
  await page.goto(`/en${FIRST}/reflections/new`);
  const stayed = page.getByLabel(text("reflections.form.stayed"));
  await stayed.fill("The train left, and nobody minded.");
  await context.setOffline(true);
  await page
    .getByRole("button", { name: text("reflections.form.publish") })
    .first()
    .click();
  await expect(page.getByRole("alert").filter({ hasText: noAnswer })).toBeVisible();
  await expect(stayed).toHaveValue("The train left, and nobody minded.");
});
