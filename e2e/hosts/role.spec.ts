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

/** Accepts the city's newest link as somebody who just signed in. */
async function accept(host: Page, link: string, name: string) {
  await host.goto(link);
  await host.getByLabel(text("invitations.accept.name")).fill(name);
  await press(host, text("invitations.accept.button"));
  await host.waitForURL("**/vancouver/desk");
}

async function writeToOrganizers(host: Page) {
  await host.getByText(text("meetups.hosts.ask-open")).click();
  await host.getByLabel(text("meetups.hosts.ask-text")).fill("Who could host with me?");
  await press(host, text("meetups.hosts.ask-send"));
  await expect(host.getByText(text("meetups.hosts.ask-sent"))).toBeVisible();
}

/** Without the desk, with the RSVP. */
async function expectFormerHost(host: Page, event: string, link: string) {
  expect((await host.goto(`${event}/vancouver/desk`))?.status()).toBe(404);
  await host.goto(link);
  await expect(host.locator("h1")).toHaveText(text("invitations.accept.used-title"));
  await host.goto(`${event}/vancouver`);
  await expect(host.locator("#hosts").getByText(text("meetups.hosts.none"))).toBeVisible();
  await expect(
    host.locator("#rsvp").getByRole("heading", { name: text("rsvps.answer.going") }),
  ).toBeVisible();
}

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use({ ...use, expectedBrowserErrors: [/status of 404|\.js failed: csp/] });
    test.slow();

    test("a host steps down, and an organizer removes the last one", async ({
      page: organizer,
      address,
      mail,
      newDevice,
    }) => {
      const [first, last] = [await newDevice(), await newDevice()];
      await signInByLink(organizer, address, mail, "/start");
      const title = `Hosts ${randomUUID().slice(0, 8)}`;
      const draft = { title, date: dayFromNow(90), hashtag: "hosts", cities: ["Vancouver"] };
      const event = await startEvent(organizer, draft);
      await press(organizer, text("events.publish.button"));
      const links: string[] = [];
      for (const [host, who] of [
        [first, "Fern First"],
        [last, "Lou Last"],
      ] as const) {
        await organizer.goto(`${event}/desk/invitations`);
        const link = await makeInvitationLink(organizer, "Vancouver");
        links.push(link);
        await signInByLink(host, `${who.split(" ")[1]?.toLowerCase()}-${address}`, mail, "/me");
        await accept(host, link, who);
      }
      await press(last, text("meetups.desk.publish"));
      await expect(last.getByText(text("meetups.hosts.you", { name: "Lou Last" }))).toBeVisible();

      await first.goto(`${event}/vancouver/desk`);
      await last.reload();
      await first.getByText(text("meetups.hosts.step-down-open")).click();
      await expect(first.getByText(text("meetups.hosts.step-down-lead"))).toBeVisible();
      await press(first, text("meetups.hosts.step-down"));
      await first.waitForURL(`**${event}/vancouver`);
      await expect(first.locator("#hosts")).toContainText("Lou Last");
      await expect(first.locator("#hosts")).not.toContainText("Fern First");
      await mail(address, { subject: text.part("messages.hostSteppedDown.subject") });

      // The page of the other host is from before: the mutation refuses, and the new page says so at once.
      await last.getByText(text("meetups.hosts.step-down-open")).click();
      await press(last, text("meetups.hosts.step-down"));
      await expect(last.getByText(text("meetups.refusals.last-host")).first()).toBeVisible();
      await last.goto(`${event}/vancouver/desk`);
      await writeToOrganizers(last);
      await mail(address, {
        subject: text.part("messages.askHosts.subject", { name: "Lou Last" }),
      });

      await organizer.goto(`${event}/desk`);
      const row = organizer.locator("#hosts").getByRole("row").filter({ hasText: "Lou Last" });
      await row.locator("summary").click();
      await expect(row.getByText(text.part("meetups.hosts.remove-last"))).toBeVisible();
      await press(organizer, text.part("meetups.hosts.remove"), "Lou Last");
      await expect(organizer.locator("#hosts")).toHaveCount(0);
      await mail(`last-${address}`, { subject: text.part("messages.hostRemoved.subject") });

      await expectFormerHost(last, event, links[1] ?? "");
    });
  });
