import type { Page } from "@playwright/test";
import { signInByCode, signInByLink, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import type { Mailbox } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const account = (page: Page) => page.locator("header").getByRole("link", { name: signIn });
const signIn = text("people.signIn.title");

/** Signs in with the link beside the refusal, in a tab of its own. */
async function signInBeside(page: Page, address: string, mail: Mailbox, link: RegExp) {
  await expect(account(page), "the header shows nobody's name").toBeVisible();
  const opened = page.context().waitForEvent("page");
  await page.getByRole("alert").getByRole("link", { name: link }).click();
  const tab = await opened;
  await signInByCode(tab, address, mail);
  await expect(account(tab)).toHaveCount(0);
  return tab;
}

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a proposal sent after the session ended is sent again after signing in beside it", async ({
      page,
      address,
      mail,
      signInAs,
    }) => {
      const path = `${AHEAD}/ottawa/propose`;
      await signInByLink(page, address, mail, path);
      await page.getByLabel(text("talks.propose.talk-title")).fill("A night of quiet trains");
      await page.getByLabel(text("talks.propose.speaker")).fill("Ada Tunnel");
      await signInAs("nobody");
      const send = page.getByRole("button", { name: text("talks.propose.submit") });
      await submit(send);
      const link = text("errors.sign-in.press-again");
      const tab = await signInBeside(page, address, mail, link);
      await expect(tab, "leads to the same page").toHaveURL(new RegExp(`/en${path}$`));
      await submit(send);
      await expect(page.getByText(text("talks.propose.done-title"))).toBeVisible();
      await expect(account(page)).toHaveCount(0);
    });
  });

test("a profile sent after the session ended stays, and can be sent again", async ({
  page,
  address,
  mail,
  signInAs,
}) => {
  await signInByLink(page, address, mail, "/me");
  await page.getByLabel(text("rsvps.me.nameLabel")).fill("Ada Tunnel");
  await signInAs("nobody");
  const save = page.getByRole("button", { name: text("rsvps.me.saveName") });
  await submit(save);
  await signInBeside(page, address, mail, text("errors.sign-in.press-again"));
  await submit(save);
  await expect(page.locator("header").getByRole("link", { name: "Ada Tunnel" })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use(scriptModes[1]?.use ?? {});

  test("a page that is not there without a session keeps what was typed, and a reload sends it", async ({
    page,
    address,
    mail,
    signInAs,
  }) => {
    await signInByLink(page, address, mail, "/me");
    await page.getByLabel(text("rsvps.me.nameLabel")).fill("Ada Tunnel");
    await signInAs("nobody");
    await submit(page.getByRole("button", { name: text("rsvps.me.saveName") }));
    await expect(page.getByRole("textbox").filter({ hasText: "Ada Tunnel" })).toHaveCount(1);
    await signInBeside(page, address, mail, text("errors.sign-in.reload"));
    await page.reload();
    await expect(page.getByLabel(text("rsvps.me.nameLabel"))).toHaveValue("Ada Tunnel");
    await expect(page.locator("header").getByRole("link", { name: "Ada Tunnel" })).toBeVisible();
  });
});
