import { submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { AHEAD, DRAFT, FIRST } from "../fixtures/events";
import { linkIn } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const cities = ["st-johns", "yellowknife"];

for (const [index, { what, use }] of scriptModes.entries())
  test.describe(what, () => {
    test.use(use);

    test("a host's form keeps its text after the session ended, and says so in its language", async ({
      page,
      be,
    }) => {
      await be("host-ottawa");
      await page.goto(`/fr${DRAFT}/ottawa/desk/details`);
      await page.locator("[name=howToFindFr]").fill("Au fond, à gauche");
      await be("nobody");
      await submit(page.locator("main form:has([name=venue]) [type=submit]"));
      await expect(page.getByText(texts("fr")("errors.refusals.sign-in-first"))).toBeVisible();
      const kept = page.getByRole("textbox").filter({ hasText: "Au fond, à gauche" });
      await expect(kept).toHaveCount(1);
    });

    test("a form sent from two copies of its page saves twice", async ({ page, be }) => {
      await be("organizer");
      const path = `/en${AHEAD}/${cities[index]}/desk/details`;
      const twin = await page.context().newPage();
      for (const one of [page, twin]) {
        await one.goto(path);
        await one.locator("[name=conductContact]").fill(`Amir, ${what}`);
      }
      for (const one of [page, twin]) {
        await submit(one.locator("main form:has([name=conductContact]) [type=submit]"));
        await expect(
          one.getByRole("status").getByText(text.part("meetups.details.saved")),
        ).toBeVisible();
      }
    });

    test("a tampered hidden field is refused above the form, which keeps its text", async ({
      page,
    }) => {
      await page.goto(`/en${AHEAD}/${cities[index]}`);
      const card = page.locator("#rsvp");
      await card.getByLabel(text("rsvps.card.name")).fill("Zoé");
      await card.getByLabel(text("rsvps.card.email")).fill("zoe@example.ca");
      const fields = await card.locator("[name=meetupId]").elementHandle();
      await fields?.evaluate((field) => field.setAttribute("value", "somewhere"));
      await submit(card.locator("[type=submit]"));
      await expect(card.getByRole("alert")).toContainText(
        text.part("errors.refusals.invalid-form"),
      );
      await expect(card.locator("[name=address]")).toHaveValue("zoe@example.ca");
    });

    test("the sign-in button pressed twice signs in once", async ({ page, address, mail }) => {
      await page.goto("/en/sign-in");
      await page.locator("main [name=address]").fill(address);
      await submit(page.locator("main form [type=submit]"));
      const link = linkIn(await mail(address), "/sign-in/confirm");
      const twin = await page.context().newPage();
      await page.goto(link);
      await twin.goto(link);
      for (const one of [page, twin]) {
        await one.getByRole("button", { name: text("people.signIn.signIn") }).click();
        await expect(one).toHaveURL(/\/en\/me$/);
      }
    });

    test("a pasted text of 1.5 million characters is refused and kept", async ({ page, be }) => {
      test.slow();
      await be("attendee");
      await page.goto(`/en${FIRST}/reflections/new`);
      const huge = "wort ".repeat(300_000);
      await page.locator("[name=stayed]").fill(huge);
      await submit(page.locator("main form [type=submit]").first());
      await expect(page.getByText(text("errors.fields.too-long", { max: 300 }))).toBeVisible();
      const kept = page.locator("[name=stayed]");
      expect(await kept.evaluate((field) => (field as HTMLTextAreaElement).value.length)).toBe(
        huge.length,
      );
    });
  });
