import type { Page } from "@playwright/test";
import { moveClock, press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const TALK = "what-twelve-neighbours-taught-a-clinic";
const PATH = `/en${TONIGHT}/vancouver/talks/${TALK}`;
const slides = (page: Page) => page.locator("#slides img");

for (const { name, use } of scriptModes) {
  test.describe(`a talk's page, ${name}`, () => {
    test.use(use);

    test("has the slides that its speaker shows, once the night is over, and the recording", async ({
      page,
      signInAs,
    }) => {
      await signInAs("attendee");
      await page.goto("/en");
      await moveClock(page, "mid-night");
      await page.goto(PATH);
      await expect(slides(page)).toHaveCount(0);

      await page.goto("/en");
      await moveClock(page, "next-morning");
      await page.goto(PATH);
      await expect(slides(page)).toHaveCount(20);
      const first = page.getByRole("img", { name: "Drawn: 1 person in a waiting room" });
      await first.scrollIntoViewIfNeeded();
      await expect
        .poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      await expect(page.getByText(text("talks.afterwards.add"))).toHaveCount(0);

      await signInAs("host-vancouver");
      await page.goto(PATH);
      const address = page.getByLabel(text("talks.afterwards.url"));
      await page.getByText(text("talks.afterwards.add")).click();
      await address.fill("example.ca/watch");
      await press(page, text("talks.afterwards.save"));
      await expect(page.getByText(text("errors.fields.web-address-invalid"))).toBeVisible();
      await address.fill("https://example.ca/watch");
      await press(page, text("talks.afterwards.save"));
      const link = page.getByRole("link", { name: text("talks.afterwards.watch") });
      await expect(link).toHaveAttribute("href", "https://example.ca/watch");

      // Without scripts it is folded again.
      if (!(await address.isVisible()))
        await page.getByText(text("talks.afterwards.change")).click();
      await address.fill("");
      await press(page, text("talks.afterwards.save"));
      await expect(link).toHaveCount(0);
    });
  });
}
