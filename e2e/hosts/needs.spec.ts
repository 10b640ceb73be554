import type { Page } from "@playwright/test";
import { press, publishMeetup, rsvp, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { linkIn } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const save = text("rsvps.needs.save");
const [yes, no] = ["Yes: at the back door", "No, sorry"];

/** What another host answered meanwhile is shown, with the refusal, in the form that is folded otherwise. */
async function changeInTwoTabs(host: Page) {
  const other = await host.context().newPage();
  await other.goto(host.url());
  const answer = async (tab: Page, typed: string) => {
    await tab.getByLabel(text("rsvps.needs.label")).fill(typed);
    await press(tab, save);
  };
  for (const tab of [host, other])
    await tab.locator("#needs summary", { hasText: text.part("rsvps.needs.change") }).click();
  await answer(host, yes);
  const shown = (tab: Page) => tab.locator("#needs").getByRole("status").first();
  await expect(shown(host)).toContainText(yes);
  await answer(other, "Maybe");
  const refusal = other.locator("#needs").getByRole("alert");
  await expect(refusal).toHaveText(text("rsvps.refusals.needs-changed"));
  await expect(shown(other)).toContainText(yes);
  await expect(other.getByLabel(text("rsvps.needs.label"))).toHaveValue("Maybe");
  await other.close();
}

for (const { name: mode, use, device } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("what somebody needs is open until a host has answered it as it is now", async ({
      page: host,
      address,
      mail,
      newDevice,
    }) => {
      test.slow();
      const meetup = await publishMeetup(host, address, mail, { capacity: 5 });
      const guest = await newDevice(device);
      const after = Date.now();
      await rsvp(guest, `/en${meetup}`, "Ada First", `ada-${address}`);
      await guest.goto(linkIn(await mail(`ada-${address}`, { after }), "/answers/"));
      const card = guest.locator("#rsvp");
      const need = async (typed: string) => {
        await card.locator("summary", { hasText: text.part("rsvps.answer.moreTitle") }).click();
        await card.getByLabel(text("rsvps.answer.needsLabel")).fill(typed);
        await submit(card.getByRole("button", { name: text("rsvps.answer.saveNeeds") }));
        await expect(card.getByText(typed).first()).toBeVisible();
      };
      await need("A way in without steps");
      await expect(card.getByText(text("rsvps.needs.waits"))).toBeVisible();

      await host.goto(`/en${meetup}/desk`);
      const item = host.getByRole("link", { name: text("meetups.desk.items.needs") });
      await expect(
        host.getByText(text("meetups.desk.items.needsMissing", { count: 1 })),
      ).toBeVisible();
      await item.click();
      const needs = host.locator("#needs");
      await expect(needs.getByText("A way in without steps")).toBeVisible();
      await press(host, save);
      const field = needs.getByLabel(text("rsvps.needs.label"));
      await expect(field).toHaveAccessibleDescription(text.part("errors.fields.required"));
      await field.fill(yes);

      await guest.reload();
      await need("A lift");
      await press(host, save);
      await expect(needs.getByRole("alert")).toHaveText(text("rsvps.refusals.needs-changed"));
      await expect(needs.getByText("A lift")).toBeVisible();
      await expect(field, "what was typed").toHaveValue(yes);
      await field.fill(no);
      await press(host, save);
      const by = text.part("rsvps.needs.answeredBy", { by: "Olive Organizer" });
      await expect(needs.getByRole("listitem")).toContainText(by);
      await expect(needs.getByText(text("rsvps.needs.open", { count: 0 }))).toBeVisible();

      await guest.reload();
      await expect(card.getByRole("paragraph").filter({ hasText: by })).toContainText(no);

      await changeInTwoTabs(host);

      await guest.reload();
      await expect(card.getByText(text("rsvps.needs.waits"))).toHaveCount(0);
    });

    test("a support person comes beyond the limit, where there is a seat", async ({
      page: host,
      address,
      mail,
      newDevice,
    }) => {
      test.slow();
      const meetup = await publishMeetup(host, address, mail, { capacity: 3 });
      const guest = await newDevice(device);
      const card = guest.locator("#rsvp");
      await rsvp(guest, `/en${meetup}`, "Ada First", `ada-${address}`);
      const tick = async (isTicked: boolean) => {
        await guest.goto(`/en${meetup}`);
        await card.locator("summary", { hasText: text.part("rsvps.answer.moreTitle") }).click();
        await card.getByLabel(text.part("rsvps.answer.supportLabel")).setChecked(isTicked);
        const form = card.locator("form", { hasText: text.part("rsvps.answer.supportLabel") });
        await submit(form.getByRole("button", { name: text("rsvps.answer.saveSupport") }));
      };
      await tick(true);
      const withSupport = card
        .getByRole("paragraph")
        .filter({ hasText: text.part("rsvps.answer.guests", { count: 1 }) });
      await expect(withSupport).toContainText(text.part("rsvps.answer.withSupport"));
      await expect(card.getByLabel(text("rsvps.answer.guestsLabel"))).toHaveValue("1");

      await host.goto(`/en${meetup}/desk/guests`);
      const row = host.locator("#going").getByRole("row", { name: "Ada First" });
      await expect(row).toContainText(text.part("rsvps.guests.supportPerson"));

      await tick(false);
      await expect(card.getByText(text("rsvps.answer.guests", { count: 0 }))).toBeVisible();
      await expect(withSupport).toHaveCount(0);
      const others = await newDevice();
      for (const name of ["bea", "cy"]) {
        await rsvp(others, `/en${meetup}`, name, `${name}-${address}`);
        await others.context().clearCookies();
      }
      await tick(true);
      await expect(card.getByRole("alert")).toHaveText(text("rsvps.refusals.no-room-for-guests"));
      await guest.goto(`/en${meetup}`);
      await expect(card.getByText(text("rsvps.answer.guests", { count: 0 }))).toBeVisible();
    });
  });
