import { askForAddress, press, requestSignIn, rsvp, signInByLink } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { linkIn } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const subject = (key: "changed" | "taken") => text(`messages.address.${key}.subject`);

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);
    test.slow();

    test("a person moves to another address, and takes the old one back", async ({
      page,
      address,
      mail,
      newDevice,
    }) => {
      const next = `new-${address}`;
      await rsvp(page, `/en${AHEAD}/regina`, "Ada Tunnel", address);
      const oldLink = linkIn(await mail(address), "/answers/");
      await signInByLink(page, address, mail, "/me");
      const other = await newDevice(use);
      await signInByLink(other, address, mail, "/me");
      await page.goto("/en/me");
      const link = await askForAddress(page, next, mail);
      await expect(
        page.getByText(text("people.address.asked", { hours: 24, address: next })),
      ).toBeVisible();

      const stranger = await newDevice(use);
      await stranger.goto(link);
      await expect(stranger.getByText(text("people.address.signInLead"))).toBeVisible();
      await page.goto(link);
      await press(page, text("people.address.confirm"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        text("people.address.doneTitle"),
      );
      await page.goto("/en/me");
      await expect(page.getByText(next).first()).toBeVisible();
      await other.goto("/en/me");
      await expect(other, "the other device is signed out").toHaveURL(/sign-in/);
      await other.goto(oldLink);
      await expect(other.getByText(text("rsvps.link.old"))).toBeVisible();

      const notice = await mail(address, { subject: subject("changed") });
      await stranger.goto(linkIn(notice, "/old-address/"));
      await press(stranger, text("people.address.undo"));
      await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(
        text("people.address.undoneTitle"),
      );
      await page.goto("/en/me");
      await expect(page, "every device is signed out").toHaveURL(/sign-in/);
      await signInByLink(page, address, mail, "/me");
    });

    test("an address that has an account learns it, and the page does not", async ({
      page,
      address,
      mail,
      newDevice,
    }) => {
      const taken = `taken-${address}`;
      const other = await newDevice(use);
      await signInByLink(other, taken, mail, "/me");
      await signInByLink(page, address, mail, "/me");
      await page.getByLabel(text("people.address.new")).fill(taken);
      await press(page, text("people.address.ask"));
      await expect(
        page.getByText(text("people.address.asked", { hours: 24, address: taken })),
      ).toBeVisible();
      const { links } = await mail(taken, { subject: subject("taken") });
      expect(links.filter((link) => link.includes("/me/address/"))).toEqual([]);
    });
  });

test("an address with an accent before the @ is told why", async ({ page }) => {
  await page.goto("/en/sign-in");
  await requestSignIn(page, "josé@example.org");
  await expect(page.getByText(text("errors.fields.address-accents"))).toBeVisible();
  await expect(page.getByLabel(text("people.signIn.address"))).toHaveValue("josé@example.org");
});
