import { SUBMIT, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const cities = ["halifax", "kelowna"];

for (const [index, { name, use }] of scriptModes.entries())
  test.describe(name, () => {
    test.use(use);
    const scripted = !("javaScriptEnabled" in use);

    test("talk, RSVP and venue forms keep their text if the meetup was canceled meanwhile", async ({
      page,
      signInAs,
    }) => {
      const city = `/en${AHEAD}/${cities[index]}`;
      const [rsvp, details, desk] = await Promise.all(
        [1, 2, 3].map(() => page.context().newPage()),
      );
      if (!rsvp || !details || !desk) throw new Error("no pages");
      await rsvp.goto(city);
      await rsvp.locator("#rsvp").getByLabel(text("rsvps.card.name")).fill("Zoé");
      await rsvp.locator("#rsvp").getByLabel(text("rsvps.card.email")).fill("zoe@example.ca");
      await signInAs("attendee");
      await page.goto(`${city}/propose`);
      await page.locator("[name=title]").fill("What a bar taught me");
      await page.locator("[name=abstract]").fill("A long abstract.");
      await signInAs("organizer");
      await details.goto(`${city}/desk/details`);
      await details.locator("[name=howToFindEn]").fill("Up the stairs");
      await desk.goto(`${city}/desk`);
      await desk.locator("summary", { hasText: text.part("meetups.desk.cancelOpen") }).click();
      await submit(desk.getByRole("button", { name: text("meetups.desk.cancel") }));

      await submit(details.locator(`main form:has([name=venue]) ${SUBMIT}`));
      const venue = details.locator("#venue");
      await expect(venue.getByText(text("meetups.refusals.meetup-canceled"))).toBeVisible();
      await expect(venue.locator("[name=howToFindEn]")).toHaveValue("Up the stairs");
      await expect(details.locator("main form"), "the others are gone").toHaveCount(
        scripted ? 5 : 1,
      );
      await signInAs("attendee");
      await submit(page.locator(`main form ${SUBMIT}`).first());
      await expect(page.getByText(text("talks.refusals.meetup-canceled"))).toBeVisible();
      await expect(page.locator("[name=title]")).toHaveValue("What a bar taught me");
      await expect(page.locator("[name=abstract]")).toHaveValue("A long abstract.");
      await signInAs("nobody");
      await submit(rsvp.locator(`#rsvp ${SUBMIT}`));
      await expect(rsvp.getByText(text("rsvps.refusals.meetup-canceled"))).toBeVisible();
      await expect(rsvp.locator("#rsvp [name=address]")).toHaveValue("zoe@example.ca");
    });
  });
