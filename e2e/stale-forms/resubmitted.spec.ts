import type { Page } from "@playwright/test";
import { SUBMIT, submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { AHEAD, DRAFT, FIRST } from "../fixtures/events";
import { linkIn } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const cities = ["st-johns", "yellowknife"];

for (const [index, { name, use }] of scriptModes.entries())
  test.describe(name, () => {
    test.use(use);

    test("a form sent after the session ended keeps its text and explains in the page's language", async ({
      page,
      signInAs,
    }) => {
      await signInAs("host-ottawa");
      await page.goto(`/fr${DRAFT}/ottawa/desk/details`);
      await page.locator("[name=howToFindFr]").fill("Au fond, à gauche");
      await signInAs("nobody");
      await submit(page.locator(`main form:has([name=venue]) ${SUBMIT}`));
      await expect(page.getByText(texts("fr")("errors.refusals.sign-in-first"))).toBeVisible();
      const field = page.getByRole("textbox").filter({ hasText: "Au fond, à gauche" });
      await expect(field).toHaveCount(1);
    });

    test("a form open in two tabs saves from both", async ({ page, signInAs }) => {
      await signInAs("organizer");
      const path = `/en${AHEAD}/${cities[index]}/desk/details`;
      const secondTab = await page.context().newPage();
      for (const one of [page, secondTab]) {
        await one.goto(path);
        await one.locator("[name=conductContact]").fill(`Amir, ${name}`);
      }
      for (const one of [page, secondTab]) {
        await submit(one.locator(`main form:has([name=conductContact]) ${SUBMIT}`));
        await expect(
          one.getByRole("status").getByText(text.part("meetups.details.saved")),
        ).toBeVisible();
      }
    });

    test("a tampered hidden field is rejected, and the form keeps its text", async ({ page }) => {
      await page.goto(`/en${AHEAD}/${cities[index]}`);
      const card = page.locator("#rsvp");
      await card.getByLabel(text("rsvps.card.name")).fill("Zoé");
      await card.getByLabel(text("rsvps.card.email")).fill("zoe@example.ca");
      const hiddenField = await card.locator("[name=meetupId]").elementHandle();
      await hiddenField?.evaluate((field) => field.setAttribute("value", "somewhere"));
      await submit(card.locator(SUBMIT));
      await expect(card.getByRole("alert")).toContainText(
        text.part("errors.refusals.invalid-form"),
      );
      await expect(card.locator("[name=address]")).toHaveValue("zoe@example.ca");
    });

    test("the sign-in button works in two tabs", async ({ page, address, mail }) => {
      await page.goto("/en/sign-in");
      await page.locator("main [name=address]").fill(address);
      await submit(page.locator(`main form ${SUBMIT}`));
      const link = linkIn(await mail(address), "/sign-in/confirm");
      const secondTab = await page.context().newPage();
      await page.goto(link);
      await secondTab.goto(link);
      for (const one of [page, secondTab]) {
        await one.getByRole("button", { name: text("people.signIn.signIn") }).click();
        await expect(one).toHaveURL(/\/en\/me$/);
      }
    });
  });

test.describe("a pasted text of 1.5 million characters", () => {
  const huge = "wort ".repeat(300_000);
  const paste = async (page: Page) => {
    test.slow();
    await page.goto(`/en${FIRST}/reflections/new`);
    await page.locator("[name=stayed]").fill(huge);
    await page.locator(`main form ${SUBMIT}`).first().click();
  };

  test("is not sent and stays in the field", async ({ page, signInAs }) => {
    await signInAs("attendee");
    await paste(page);
    const alert = page.locator("main").getByRole("alert");
    await expect(alert).toHaveText(text("trouble.too-large"));
    await expect(alert).toBeFocused();
    const field = page.locator("[name=stayed]");
    const length = () => field.evaluate((element) => (element as HTMLTextAreaElement).value.length);
    expect(await length()).toBe(huge.length);
  });

  test.describe("without scripts", () => {
    test.use({
      javaScriptEnabled: false,
      expectedBrowserErrors: [/\.js failed: csp|status of 413/],
    });

    test("is answered with a page that says so", async ({ page, signInAs }) => {
      await signInAs("attendee");
      await paste(page);
      await expect(page.locator("h1")).toHaveText(text("requests.too-large.title"));
    });
  });
});

test.describe("a page from before an update", () => {
  test.use({ expectedBrowserErrors: [/status of 409|was not found on the server/] });

  test("says so when its form is sent, and keeps what was typed", async ({ page }) => {
    await page.goto("/fr/sign-in");
    // As a newer build would see it.
    await page.route("**/fr/sign-in", (route, request) =>
      request.method() === "POST"
        ? route.continue({
            headers: { ...request.headers(), "next-action": "60".padEnd(42, "a") },
          })
        : route.continue(),
    );
    const field = page.locator("main [name=address]");
    await field.fill("zoe@example.ca");
    await page.locator(`main form ${SUBMIT}`).first().click();
    const alert = page.locator("main").getByRole("alert");
    await expect(alert).toHaveText(texts("fr")("trouble.outdated.lead"));
    await expect(field).toHaveValue("zoe@example.ca");
  });
});
