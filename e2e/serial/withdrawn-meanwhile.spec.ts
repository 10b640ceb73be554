import type { Page } from "@playwright/test";
import { submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { publishReflection } from "../fixtures/sample-paths";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

for (const { what, use } of scriptModes)
  test.describe(what, () => {
    test.use(use);

    test("a reply keeps its text when its reflection was withdrawn meanwhile", async ({
      page,
      be,
    }) => {
      await be("speaker");
      const address = await publishReflection(page, `What stayed, ${what}`);
      await be("attendee");
      const other = await page.context().newPage();
      await page.goto(address);
      await page.getByLabel(text("reflections.comments.body")).fill("Long thoughts, well put");
      await be("speaker");
      await other.goto(address);
      await unfold(other, text.part("reflections.withdraw.reflection"));
      await other.getByRole("button", { name: text("reflections.withdraw.button") }).click();
      await other.waitForURL(/\/reflections$/);
      await be("attendee");
      await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
      await expect(page.getByText(text("reflections.refusals.reflection-withdrawn"))).toBeVisible();
      await expect(page.getByRole("textbox").last()).toHaveValue("Long thoughts, well put");
    });

    test("a reply keeps its text when the comment it answers was withdrawn meanwhile", async ({
      page,
      be,
    }) => {
      await be("speaker");
      const address = await publishReflection(page, `What stayed, ${what}, answered`);
      await page.goto(address);
      await page.getByLabel(text("reflections.comments.body")).fill("First!");
      await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
      await expect(page.getByText("First!", { exact: true }).first()).toBeVisible();

      await be("attendee");
      await page.goto(address);
      await page.getByRole("link", { name: text.part("reflections.comments.reply-to") }).click();
      await page.getByLabel(text("reflections.comments.body")).fill("Second, and long");
      await be("speaker");
      const other = await page.context().newPage();
      await other.goto(address);
      await unfold(other, text.part("reflections.withdraw.comment"));
      await submit(
        other.getByRole("button", { name: text.part("reflections.withdraw.comment-of") }),
      );
      await be("attendee");
      await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
      await expect(page.getByText(text("reflections.refusals.comment-withdrawn"))).toBeVisible();
      await expect(page.getByLabel(text("reflections.comments.body"))).toHaveValue(
        "Second, and long",
      );
    });
  });

async function unfold(page: Page, summary: RegExp) {
  await page.locator("summary", { hasText: summary }).first().click();
}
