import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import {
  dayFromNow,
  makeInvitationLink,
  press,
  signInByLink,
  startEvent,
} from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
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
      const rows = page.locator("main ol > li");

      await test.step("a slot of the line-up", async () => {
        await page.goto(`${event}/vancouver/desk/line-up`);
        for (const slot of ["Alpha", "Bravo", "Charlie"]) await addBreak(page, slot);
        await rows.nth(1).scrollIntoViewIfNeeded();
        const before = await page.evaluate(() => window.scrollY);
        await remove(page, "Bravo");
        const removed = rows.nth(1).getByText(text.part("talks.desk.removed"));
        await expect(removed).toHaveText(/Bravo/);
        await expect(page.getByRole("heading", { name: "Bravo" })).toHaveCount(0);
        if (javaScriptEnabled !== false) {
          await expect(removed, "what happened is read out").toBeFocused();
          expect(await page.evaluate(() => window.scrollY), "no jump").toBe(before);
        }
        await page.reload();
        await undo(page, "Bravo").click();
        await expect(page.getByRole("heading", { name: "Bravo" })).toBeVisible();
        const names = ["Alpha", "Bravo", "Charlie"].map((slot) => new RegExp(slot));
        await expect(rows).toHaveText(names);
        await expect(undo(page, "Bravo")).toHaveCount(0);
      });

      await test.step("the last slot of a line-up", async () => {
        for (const slot of ["Alpha", "Bravo", "Charlie"]) await remove(page, slot);
        await expect(page.getByText(text("talks.desk.empty"))).toBeVisible();
        await undo(page, "Charlie").click();
        await expect(page.getByRole("heading", { name: "Charlie" })).toBeVisible();
        await expect(undo(page, "Alpha")).toBeVisible();
      });

      await test.step("an invitation, whose link works again", async () => {
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
      });
    });
  });
