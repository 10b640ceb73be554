import type { Locator, Page } from "@playwright/test";
import { expect, type Persona, test } from "../fixtures";
import { AHEAD, DRAFT, FIRST } from "../nights";
import { catalogue } from "../words";

/** What somebody else does to a thing while a form for it is open: with scripts, and without. It cancels cities. */

type Be = (who: Persona | "nobody") => Promise<void>;

const modes = [
  { what: "with scripts", use: {}, cities: { canceled: "halifax", open: "st-johns" } },
  {
    what: "without scripts",
    // The browser itself drops the scripts that it preloaded.
    use: { javaScriptEnabled: false, expectedComplaints: [/\.js failed: csp/] },
    cities: { canceled: "kelowna", open: "yellowknife" },
  },
];

for (const { what, use, cities } of modes)
  test.describe(what, () => {
    test.use(use);

    test("a comment typed while its reflection is withdrawn is told so, and stays", async ({
      page,
      be,
    }) => {
      const address = await newReflection(page, be, what);
      await be("attendee");
      const other = await page.context().newPage();
      await page.goto(address);
      await page.getByLabel("Your reply").fill("Long thoughts, well put");
      await be("speaker");
      await other.goto(address);
      await unfold(other, "Withdraw this reflection");
      await other.getByRole("button", { name: "Withdraw", exact: true }).click();
      await other.waitForURL(/\/reflections$/);
      await be("attendee");
      await send(page.getByRole("button", { name: "Post" }));
      await expect(page.getByText(refusal("reflections", "reflection-withdrawn"))).toBeVisible();
      await expect(page.getByRole("textbox").last()).toHaveValue("Long thoughts, well put");
    });

    test("an answer to a comment that is withdrawn meanwhile stays", async ({ page, be }) => {
      const address = await newReflection(page, be, `${what}, answered`);
      await be("speaker");
      await page.goto(address);
      await page.getByLabel("Your reply").fill("First!");
      await send(page.getByRole("button", { name: "Post" }));
      await expect(page.getByText("First!", { exact: true }).first()).toBeVisible();

      await be("attendee");
      await page.goto(address);
      await page.getByRole("link", { name: /^Reply to/ }).click();
      await page.getByLabel("Your reply").fill("Second, and long");
      await be("speaker");
      const other = await page.context().newPage();
      await other.goto(address);
      await unfold(other, /^Withdraw: /);
      await send(other.getByRole("button", { name: /^Withdraw the comment/ }));
      await be("attendee");
      await send(page.getByRole("button", { name: "Post" }));
      await expect(page.getByText(refusal("reflections", "comment-withdrawn"))).toBeVisible();
      await expect(page.getByLabel("Your reply")).toHaveValue("Second, and long");
    });

    test("a talk, an RSVP and a venue typed while the meetup is canceled are told so, and stay", async ({
      page,
      be,
    }) => {
      const city = `/en${AHEAD}/${cities.canceled}`;
      const [rsvp, details, desk] = await Promise.all(
        [1, 2, 3].map(() => page.context().newPage()),
      );
      if (!rsvp || !details || !desk) throw new Error("no pages");
      await rsvp.goto(city);
      await rsvp.locator("#rsvp").getByLabel("Name", { exact: true }).fill("Zoé");
      await rsvp.locator("#rsvp").getByLabel("E-mail", { exact: true }).fill("zoe@example.ca");
      await be("attendee");
      await page.goto(`${city}/propose`);
      await page.locator("[name=title]").fill("What a bar taught me");
      await page.locator("[name=abstract]").fill("A long abstract.");
      await be("organizer");
      await details.goto(`${city}/desk/details`);
      await details.locator("[name=howToFindEn]").fill("Up the stairs");
      await desk.goto(`${city}/desk`);
      await unfold(desk, "Cancel this meetup");
      await send(desk.getByRole("button", { name: /^Cancel/ }).last());

      await send(details.locator("main form:has([name=venue]) [type=submit]"));
      await expect(details.getByText(refusal("meetups", "meetup-canceled"))).toBeVisible();
      await expect(details.locator("[name=howToFindEn]")).toHaveValue("Up the stairs");
      await be("attendee");
      await send(page.locator("main form [type=submit]").first());
      await expect(page.getByText(refusal("talks", "meetup-canceled"))).toBeVisible();
      await expect(page.locator("[name=title]")).toHaveValue("What a bar taught me");
      await expect(page.locator("[name=abstract]")).toHaveValue("A long abstract.");
      await be("nobody");
      await send(rsvp.locator("#rsvp [type=submit]"));
      await expect(rsvp.getByText(refusal("rsvps", "meetup-canceled"))).toBeVisible();
      await expect(rsvp.locator("#rsvp [name=address]")).toHaveValue("zoe@example.ca");
    });

    test("what a host typed before the session ended stays, in the reader's language", async ({
      page,
      be,
    }) => {
      await be("host-ottawa");
      await page.goto(`/fr${DRAFT}/ottawa/desk/details`);
      await page.locator("[name=howToFindFr]").fill("Au fond, à gauche");
      await be("nobody");
      await send(page.locator("main form:has([name=venue]) [type=submit]"));
      await expect(page.getByText(refusal("errors", "sign-in-first", "fr"))).toBeVisible();
      const kept = page.getByRole("textbox").filter({ hasText: "Au fond, à gauche" });
      await expect(kept).toHaveCount(1);
    });

    test("the same form sent from two copies of its page is answered alike", async ({
      page,
      be,
    }) => {
      await be("organizer");
      const path = `/en${AHEAD}/${cities.open}/desk/details`;
      const twin = await page.context().newPage();
      for (const one of [page, twin]) {
        await one.goto(path);
        await one.locator("[name=conductContact]").fill(`Amir, ${what}`);
      }
      for (const one of [page, twin]) {
        await send(one.locator("main form:has([name=conductContact]) [type=submit]"));
        await expect(one.getByRole("status").getByText("Saved")).toBeVisible();
      }
    });

    test("a tampered hidden field is told above the form, and what was typed stays", async ({
      page,
    }) => {
      await page.goto(`/en${AHEAD}/${cities.open}`);
      const card = page.locator("#rsvp");
      await card.getByLabel("Name", { exact: true }).fill("Zoé");
      await card.getByLabel("E-mail", { exact: true }).fill("zoe@example.ca");
      const fields = await card.locator("[name=meetupId]").elementHandle();
      await fields?.evaluate((field) => field.setAttribute("value", "somewhere"));
      await send(card.locator("[type=submit]"));
      await expect(card.getByRole("alert")).toContainText(refusal("errors", "invalid-form"));
      await expect(card.locator("[name=address]")).toHaveValue("zoe@example.ca");
    });

    test("the sign-in button pressed twice signs in once", async ({ page, address, mail }) => {
      await page.goto("/en/sign-in");
      await page.locator("main [name=address]").fill(address);
      await send(page.locator("main form [type=submit]"));
      const link = (await mail(address)).links.find((one) => one.includes("/confirm")) ?? "";
      const twin = await page.context().newPage();
      await page.goto(link);
      await twin.goto(link);
      for (const one of [page, twin]) {
        await one.getByRole("button", { name: "Sign in", exact: true }).click();
        await expect(one).toHaveURL(/\/en\/me$/);
      }
    });

    test("a paste of 1.5 million signs is told to be too long, and stays", async ({ page, be }) => {
      test.slow();
      await be("attendee");
      await page.goto(`/en${FIRST}/reflections/new`);
      const huge = "wort ".repeat(300_000);
      await page.locator("[name=stayed]").fill(huge);
      await send(page.locator("main form [type=submit]").first());
      await expect(page.getByText("That is too long: at most 300 characters.")).toBeVisible();
      const kept = page.locator("[name=stayed]");
      expect(await kept.evaluate((field) => (field as HTMLTextAreaElement).value.length)).toBe(
        huge.length,
      );
    });
  });

/** A published reflection of the speaker's; answers its address. */
async function newReflection(page: Page, be: Be, what: string): Promise<string> {
  await be("speaker");
  await page.goto(`/en${FIRST}/reflections/new`);
  await page.locator("[name=stayed]").fill(`What stayed, ${what}`);
  await page.getByRole("button", { name: "Publish" }).first().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  return page.url();
}

async function unfold(page: Page, summary: string | RegExp) {
  await page.locator("summary", { hasText: summary }).first().click();
}

async function send(button: Locator) {
  const answered = button
    .page()
    .waitForResponse((response) => response.request().method() === "POST");
  await button.click();
  await answered;
}

function refusal(noun: string, reason: string, locale: "en" | "fr" = "en"): string {
  const { refusals } = catalogue(locale, noun) as { refusals: Record<string, string> };
  return refusals[reason] ?? `no sentence for ${reason}`;
}
