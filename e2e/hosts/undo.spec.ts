import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import {
  dayFromNow,
  makeInvitationLink,
  press,
  SUBMIT,
  signInByLink,
  startEvent,
} from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD, FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const undo = (page: Page, row: string) =>
  page.getByRole("button", { name: `${text.string("site.undo.undo")} ${row}`, exact: true });

async function addBreak(page: Page, title: string) {
  await page.locator("#add").getByLabel(text.part("talks.desk.title-en")).fill(title);
  await press(page, text("talks.desk.add"));
  await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
}

const remove = (page: Page, name: string) =>
  press(page, text("talks.desk.of", { action: text.string("talks.desk.remove"), name }));

async function undoSlot(page: Page, event: string, hasScripts: boolean) {
  const rows = page.locator("main ol > li");
  await page.goto(`${event}/vancouver/desk/line-up`);
  for (const slot of ["Alpha", "Bravo", "Charlie"]) await addBreak(page, slot);
  await rows.nth(1).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await remove(page, "Bravo");
  const removed = rows.nth(1).getByText(text.part("talks.desk.removed"));
  await expect(removed).toHaveText(/Bravo/);
  await expect(page.getByRole("heading", { name: "Bravo" })).toHaveCount(0);
  if (hasScripts) {
    await expect(removed, "what happened is read out").toBeFocused();
    expect(await page.evaluate(() => window.scrollY), "no jump").toBe(before);
  }
  await page.reload();
  await undo(page, "Bravo").click();
  await expect(page.getByRole("heading", { name: "Bravo" })).toBeVisible();
  const names = ["Alpha", "Bravo", "Charlie"].map((slot) => new RegExp(slot));
  await expect(rows).toHaveText(names);
  await expect(undo(page, "Bravo")).toHaveCount(0);
}

async function undoLastSlot(page: Page) {
  for (const slot of ["Alpha", "Bravo", "Charlie"]) {
    await remove(page, slot);
    // A press while the list changes under it may miss.
    await expect(page.getByRole("heading", { name: slot })).toHaveCount(0);
  }
  await expect(page.getByText(text("talks.desk.empty"))).toBeVisible();
  await undo(page, "Charlie").click();
  await expect(page.getByRole("heading", { name: "Charlie" })).toBeVisible();
  await expect(undo(page, "Alpha")).toBeVisible();
}

async function undoInvitation(page: Page, event: string) {
  await page.goto(`${event}/desk/invitations`);
  const link = await makeInvitationLink(page, "Vancouver");
  const row = `Vancouver, ${text.string("invitations.list.anybody")}`;
  const withdraw = `${text.string("invitations.list.withdraw")} ${row}`;
  await page.getByRole("button", { name: withdraw, exact: true }).click();
  await expect(page.getByText(text("invitations.list.withdrawn"))).toBeVisible();
  const field = page.getByRole("textbox", {
    name: text("invitations.links.label", { city: "Vancouver" }),
  });
  await expect(field).toHaveCount(0);
  await undo(page, row).click();
  await expect(field).toHaveValue(link);
  await expect(page.getByRole("button", { name: withdraw, exact: true })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    text("invitations.accept.title", { city: "Vancouver" }),
  );
}

async function undoCity(page: Page, event: string) {
  await page.goto(`${event}/desk`);
  const city = page.getByRole("rowheader", { name: "Vancouver" });
  await expect(city).toBeVisible();
  const open = page.locator("summary", { hasText: text.part("events.cities.remove-open") });
  await open.click();
  await expect(page.getByText(text("events.cities.remove-lead"))).toBeVisible();
  await press(page, text.part("events.cities.remove"), "Vancouver");
  await expect(city).toHaveCount(0);
  await undo(page, "Vancouver").click();
  await expect(city).toBeVisible();
  await expect(undo(page, "Vancouver")).toHaveCount(0);
}

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);
    test.slow();

    test("what is removed leaves a button in its place that brings it back", async ({
      page,
      address,
      mail,
      javaScriptEnabled,
    }) => {
      await signInByLink(page, address, mail, "/start");
      const title = `Undo ${randomUUID().slice(0, 8)}`;
      const draft = { title, date: dayFromNow(90), hashtag: "undo", cities: ["Vancouver"] };
      const event = await startEvent(page, draft);
      await test.step("a slot of the line-up", () =>
        undoSlot(page, event, javaScriptEnabled !== false));
      await test.step("the last slot of a line-up", () => undoLastSlot(page));
      await test.step("an invitation, whose link works again", () => undoInvitation(page, event));
      await test.step("a city", () => undoCity(page, event));
    });

    test("what can't be undone says what will happen, and what did, in its place", async ({
      page,
      signInAs,
    }) => {
      await signInAs("host-vancouver");
      const title = `Twelve kitchens ${randomUUID().slice(0, 8)}`;
      const vancouver = `/en${AHEAD}/vancouver`;
      await page.goto(`${vancouver}/propose`);
      await page.getByLabel(text("talks.propose.talk-title")).fill(title);
      await page.getByLabel(text("talks.propose.speaker")).fill("Sam Speaker");
      await press(page, text("talks.propose.submit"));
      await expect(page.getByText(text("talks.propose.done"))).toBeVisible();

      await page.goto(`${vancouver}/desk/proposals`);
      const talk = page.locator("#waiting li").filter({ hasText: title });
      await talk.locator("summary", { hasText: text.part("talks.desk.decline-open") }).click();
      await expect(talk.getByText(text("talks.desk.decline-lead"))).toBeVisible();
      await press(page, text.part("talks.desk.decline"), title);
      await expect(talk.getByText(text("talks.states.declined")), "in its place").toBeVisible();
      await expect(talk.getByRole("button")).toHaveCount(0);
    });

    test("a withdrawn comment can be brought back by its author", async ({ page, signInAs }) => {
      await signInAs("attendee");
      await page.goto(`/en${FIRST}/reflections`);
      await page
        .locator(`main a[href*="${FIRST}/reflections/"]:not([href$="/new"])`)
        .first()
        .click();
      const body = `Undo ${randomUUID()}`;
      await page.getByLabel(text("reflections.comments.body")).fill(body);
      await press(page, text("reflections.comments.send"));
      const comment = page.locator("#comments li").filter({ hasText: body });
      await expect(comment).toBeVisible();
      const withdraw = async () => {
        await comment.locator("summary").click();
        await comment.locator(`details ${SUBMIT}`).click();
        await expect(page.getByText(body)).toHaveCount(0);
      };
      await withdraw();
      const button = page.getByRole("button", { name: text.part("site.undo.undo") });
      await button.last().click();
      await expect(comment).toBeVisible();
      await withdraw();
    });
  });
