import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { dayFromNow, press, signInByLink, startEvent, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { linkIn, type Mailbox } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const lines = text("invitations.lines.label");

/** Signs in and starts an event, of which the page is left open. */
async function startOwnEvent(page: Page, address: string, mail: Mailbox) {
  await signInByLink(page, address, mail, "/start");
  const title = `Off ${randomUUID().slice(0, 8)}`;
  const draft = { title, date: dayFromNow(90), hashtag: "calledoff", cities: ["Vancouver"] };
  return startEvent(page, draft);
}

async function openOffer(page: Page, event: string) {
  await page.goto(event);
  await page.locator("#town").fill("Sudbury");
  await press(page, text("wishes.show"));
  await page.getByText(text("wishes.hostGo")).click();
}

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);
    test.slow();

    test("forms of an event that was canceled meanwhile keep their text and say so", async ({
      page,
      address,
      mail,
    }) => {
      const event = await startOwnEvent(page, address, mail);
      await press(page, text("events.publish.button"));
      const [offer, invite, link] = await Promise.all(
        [1, 2, 3].map(() => page.context().newPage()),
      );
      if (!offer || !invite || !link) throw new Error("no pages");
      await openOffer(offer, event);
      await offer.locator("[name=note]").fill("A café with a back room");
      await invite.goto(`${event}/desk/invitations`);
      await invite.getByLabel(lines).fill(`Vancouver, host-${address}`);
      await link.goto(`${event}/desk/invitations`);
      await page.getByText(text("events.cancel.open")).click();
      await press(page, text("events.cancel.button"));

      await press(offer, text("wishes.offer"));
      await expect(offer.getByText(text("wishes.refusals.event-canceled"))).toBeVisible();
      await expect(offer.locator("[name=note]")).toBeVisible();
      await expect(offer.locator("[name=note]")).toHaveValue("A café with a back room");
      const refusal = text("invitations.refusals.event-canceled");
      await press(invite, text("invitations.lines.send"));
      await expect(invite.getByText(refusal)).toBeVisible();
      await expect(invite.getByLabel(lines)).toHaveValue(`Vancouver, host-${address}`);
      await press(link, text.part("invitations.links.make"), "Vancouver");
      await expect(link.getByText(refusal)).toBeVisible();

      await offer.goto(event);
      await expect(offer.locator("#your-town")).toBeHidden();
      await invite.goto(`${event}/desk/invitations`);
      await expect(invite.locator("#invited")).toBeVisible();
      await expect(invite.locator("#links, #by-mail").filter({ visible: true })).toHaveCount(0);
    });

    test("accepting an invitation is confirmed on the page of its used link", async ({
      page,
      address,
      signInAs,
      mail,
    }) => {
      const event = await startOwnEvent(page, address, mail);
      await page.goto(`${event}/desk/invitations`);
      await page.getByLabel(lines).fill(`Vancouver, host-${address}`);
      await press(page, text("invitations.lines.send"));
      const link = linkIn(await mail(`host-${address}`), "/invitations/");
      await signInAs("nobody");
      await page.goto(link);
      await page.getByLabel(text("invitations.accept.name")).fill("Hanna Host");
      await submit(page.getByRole("button", { name: text("invitations.accept.button") }));
      await expect(page.getByText(text("invitations.accept.done"))).toBeVisible();
      const used = page.getByRole("heading", { name: text("invitations.accept.used-title") });
      await expect(used).toHaveCount(0);
      await page.goto(link);
      await expect(used).toBeVisible();
    });
  });
