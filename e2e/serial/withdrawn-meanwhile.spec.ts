import type { Page } from "@playwright/test";
import { submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { publishReflection } from "../fixtures/sample-paths";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a reply keeps its text if its reflection was withdrawn meanwhile", async ({
      page,
      signInAs,
    }) => {
      await signInAs("speaker");
      const address = await publishReflection(page, `What stayed, ${name}`);
      await signInAs("attendee");
      const other = await page.context().newPage();
      await page.goto(address);
      await page.getByLabel(text("reflections.comments.body")).fill("Long thoughts, well put");
      await signInAs("speaker");
      await other.goto(address);
      await expand(other, text.part("reflections.withdraw.reflection"));
      await other.getByRole("button", { name: text("reflections.withdraw.button") }).click();
      await other.waitForURL(/\/reflections$/);
      await signInAs("attendee");
      await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
      await expect(page.getByText(text("reflections.refusals.reflection-withdrawn"))).toBeVisible();
      await expect(page.getByRole("textbox").last()).toHaveValue("Long thoughts, well put");
    });

    test("a reply keeps its text if the comment it answers was withdrawn meanwhile", async ({
      page,
      signInAs,
    }) => {
      await signInAs("speaker");
      const address = await publishReflection(page, `What stayed, ${name}, answered`);
      await page.goto(address);
      await page.getByLabel(text("reflections.comments.body")).fill("First!");
      await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
      await expect(page.getByText("First!", { exact: true }).first()).toBeVisible();

      await signInAs("attendee");
      await page.goto(address);
      await page.getByRole("link", { name: text.part("reflections.comments.reply-to") }).click();
      await page.getByLabel(text("reflections.comments.body")).fill("Second, and long");
      await signInAs("speaker");
      const other = await page.context().newPage();
      await other.goto(address);
      await expand(other, text.part("reflections.withdraw.comment"));
      await submit(
        other.getByRole("button", { name: text.part("reflections.withdraw.comment-of") }),
      );
      await signInAs("attendee");
      await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
      await expect(page.getByText(text("reflections.refusals.comment-withdrawn"))).toBeVisible();
      await expect(page.getByLabel(text("reflections.comments.body"))).toHaveValue(
        "Second, and long",
      );
    });
  });

async function expand(page: Page, summary: RegExp) {
  await page.locator("summary", { hasText: summary }).first().click();
}
