import type { Page } from "@playwright/test";
import { press, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { REFLECTION } from "../fixtures/sample-paths";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

/** Each takes three bytes. */
const snow = (length: number) => "☃".repeat(length);

const POINTS = 20;
const list = Array.from({ length: POINTS }, () => `- ${snow(600)}`).join("\n");

const FULL = {
  stayed: snow(300),
  title: snow(120),
  opening: snow(20_000),
  closing: snow(20_000),
  "takeaways.0.text": list,
  "observations.0.text": list,
  "nextTime.0.text": list,
};

const commentBody = (page: Page) => page.getByLabel(text("reflections.comments.body"));

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a reflection is saved with every field as long as it may be, also after it was rejected", async ({
      page,
      signInAs,
    }) => {
      test.slow();
      await signInAs("attendee");
      await page.goto(`/en${FIRST}/reflections/new`);
      await page.locator("summary", { hasText: text("reflections.form.more") }).click();
      const field = (name: string) => page.locator(`[name="${name}"]`);
      for (const [name, value] of Object.entries(FULL)) await field(name).fill(value);
      await field("stayed").fill(snow(301));
      const publish = page.getByRole("button", { name: text("reflections.form.publish") });
      await submit(publish);
      await expect(field("stayed")).toHaveAttribute("aria-invalid", "true");
      expect((await field("opening").inputValue()).length).toBe(20_000);

      await field("stayed").fill(FULL.stayed);
      await publish.click();
      await page.waitForURL((url) => !url.pathname.endsWith("/new"));
      const main = (await page.locator("main").textContent()) ?? "";
      expect(main.split(snow(20_000)).length).toBeGreaterThan(2);
      await expect(page.locator("main li").filter({ hasText: snow(600) })).toHaveCount(3 * POINTS);
      // Lists begin with the newest one.
      await page.locator("summary", { hasText: text("reflections.withdraw.reflection") }).click();
      await press(page, text("reflections.withdraw.button"));
    });

    test.describe("too long", () => {
      test.use({ expectedBrowserErrors: [/status of 413|\.js failed: csp/] });

      test("a comment of 1 MB is refused in a sentence, and scripts keep it", async ({
        page,
        signInAs,
      }) => {
        await signInAs("attendee");
        await page.goto(`/en${REFLECTION}`);
        const megabyte = "Long. ".repeat(175_000);
        await commentBody(page).fill(megabyte);
        await page.getByRole("button", { name: text("reflections.comments.send") }).click();
        if (use.javaScriptEnabled === false) {
          // Only the browser has it now, one step back.
          const title = page.getByRole("heading", { level: 1 });
          return expect(title).toHaveText(text("requests.too-large.title"));
        }
        await expect(page.getByText(text("trouble.too-large"))).toBeVisible();
        expect((await commentBody(page).inputValue()).length).toBe(megabyte.length);
      });
    });
  });

test("thousands of nested quotes are posted, and their page opens at once", async ({
  page,
  signInAs,
  address,
}) => {
  await signInAs("host-ottawa");
  const path = `/en${REFLECTION}`;
  const deep = `deep, ${address.split("@")[0]}`;
  for (const quotes of [">", "> "]) {
    await page.goto(path);
    const body = `${quotes.repeat(3_900 / quotes.length)}${deep}`;
    await commentBody(page).fill(body);
    await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
  }
  const startedAt = performance.now();
  await page.goto(path);
  await expect(page.locator("#comments li").filter({ hasText: deep })).toHaveCount(2);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(await page.locator("#comments blockquote blockquote").count()).toBeLessThan(500);
});
