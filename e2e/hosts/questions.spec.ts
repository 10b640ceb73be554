import { press, publishMeetup, rsvp, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const food = text.part("meetups.questions.foodText");
const save = { name: text("rsvps.asked.save") };
const label = (key: "textEn" | "whyEn" | "choicesEn") => text.part(`meetups.questions.${key}`);

for (const { name: mode, use, device } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("a host asks, somebody with a seat answers, and the host reads it", async ({
      page: host,
      address,
      mail,
      newDevice,
    }) => {
      test.slow();
      const meetup = await publishMeetup(host, address, mail, { capacity: 5 });
      await host.goto(`/en${meetup}/desk/questions`);
      await press(host, text("meetups.questions.food"));
      await expect(host.getByRole("heading", { name: food })).toBeVisible();
      const add = host.locator("#add");
      await press(host, text("meetups.questions.add"));
      await expect(add.getByText(text("errors.fields.required"))).toHaveCount(2);
      await add.getByLabel(label("textEn")).fill("Which floor?");
      await add.getByLabel(label("whyEn")).fill("For the lift");
      await add.getByLabel(label("choicesEn")).fill("First\nSecond");
      await add.getByLabel(text.part("meetups.questions.required")).check();
      await press(host, text("meetups.questions.add"));
      const floor = host.getByRole("listitem").filter({ hasText: "Which floor?" });
      await floor.getByRole("button", { name: text.part("meetups.questions.up") }).click();
      await expect(host.getByRole("listitem").getByRole("heading").first()).toHaveText(
        "Which floor?",
      );

      const guest = await newDevice(device);
      await guest.goto(`/en${meetup}`);
      await expect(guest.getByText("Which floor?"), "before there is a seat").toHaveCount(0);
      await rsvp(guest, `/en${meetup}`, "Ada First", `ada-${address}`);
      const card = guest.locator("#rsvp");
      const needed = card.getByRole("region", { name: text("rsvps.asked.missing") });
      await expect(needed.getByText("For the lift")).toBeVisible();
      await needed.getByLabel("Second").check();
      await submit(needed.getByRole("button", save));
      await expect(card.getByRole("heading", { name: text("rsvps.asked.complete") })).toBeVisible();
      await card.locator("summary", { hasText: text.part("rsvps.answer.moreTitle") }).click();
      await card.getByLabel(food).fill("Peanuts");
      await submit(card.locator("form", { hasText: food }).getByRole("button", save));
      const answered = card.getByText(text("rsvps.asked.answered"));
      await expect(answered).toHaveCount(2);
      await guest.goto(`/en${meetup}`);
      await expect(answered).toHaveCount(2);

      await host.goto(`/en${meetup}/desk/guests`);
      const row = host.locator("#going").getByRole("row", { name: "Ada First" });
      await expect(row).toContainText("Which floor? Second");
      await expect(row).toContainText("Peanuts");
    });
  });
