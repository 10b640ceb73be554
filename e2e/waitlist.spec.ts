import type { Page } from "@playwright/test";
import { press, publishMeetup, rsvp } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { scriptModes } from "./fixtures/script-modes";
import { expect, test } from "./fixtures/test";

async function bring(page: Page, guests: number) {
  await page.getByLabel(text("rsvps.answer.guestsLabel")).fill(String(guests));
  await press(page, text("rsvps.answer.saveGuests"));
  await expect(page.getByText(text("rsvps.answer.guests", { count: guests }))).toBeVisible();
}

/** Whoever asks for one more seat than there is keeps theirs, and gets the meetup's link for the friend. */
async function passOn(page: Page, meetup: string) {
  await page.getByLabel(text("rsvps.answer.guestsLabel")).fill("2");
  await press(page, text("rsvps.answer.saveGuests"));
  await expect(page.getByText(text("rsvps.refusals.no-room-for-guests"))).toBeVisible();
  const link = page.getByRole("link", { name: text("rsvps.answer.friendLink") });
  await expect(link).toHaveAttribute("href", meetup);
  await expect(page.getByText(text("rsvps.answer.guests", { count: 1 }))).toBeVisible();
}

/** The city's row and page of a full meetup; whoever is signed in joins the waitlist from the row. */
async function expectFull(page: Page, meetup: string, role: "link" | "button") {
  await page.goto(`/en${meetup}`);
  await expect(page.getByText(text("nights.town.full"))).toBeVisible();
  await page.goto(`/en${meetup.replace(/\/[^/]+$/, "")}`);
  await expect(page.locator("#cities")).toContainText(text.part("nights.cities.full"));
  const name = text("nights.cities.joinIn", { town: "Vancouver" });
  await expect(page.getByRole(role, { name })).toBeVisible();
}

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);
    test.slow();

    test("the head of the line reads why a free seat isn't its party's, and takes it alone", async ({
      page: head,
      address,
      mail,
      newDevice,
      signInAs,
    }) => {
      const [organizer, pair, behind] = [await newDevice(), await newDevice(), await newDevice()];
      const meetup = await publishMeetup(organizer, address, mail, { capacity: 3 });
      await rsvp(pair, `/en${meetup}`, "Pair", `pair-${address}`);
      await bring(pair, 1);
      await expectFull(behind, meetup, "link");
      await signInAs("attendee");
      await expectFull(head, meetup, "button");
      await signInAs("nobody");
      await rsvp(head, `/en${meetup}`, "Head", `head-${address}`);
      await bring(head, 1);
      await rsvp(behind, `/fr${meetup}`, "Behind", `behind-${address}`);
      await passOn(pair, meetup);
      await bring(pair, 0);

      await head.reload();
      const card = head.locator("#rsvp");
      const numbers = { place: 1, free: 1, seats: 2 };
      await expect(card.getByText(text("rsvps.answer.placeTooFew", numbers))).toBeVisible();
      await behind.reload();
      const french = texts("fr");
      const second = { place: 2, free: 1, seats: 1 };
      await expect(behind.getByText(french("rsvps.answer.placeBehind", second))).toBeVisible();
      await expect(behind.getByText(french("rsvps.answer.place", second))).toBeVisible();
      const take = { guests: 0, seats: 1 };
      await expect(
        behind.getByRole("button", { name: french("rsvps.answer.take", take) }),
      ).toHaveCount(0);

      await press(head, text("rsvps.answer.take", take));
      await expect(card.getByRole("heading", { name: text("rsvps.answer.going") })).toBeVisible();
      await expect(card.getByText(text("rsvps.answer.guests", { count: 0 }))).toBeVisible();
      await behind.reload();
      await expect(
        behind.getByText(french("rsvps.answer.place", { place: 1, seats: 1 })),
      ).toBeVisible();
    });
  });
