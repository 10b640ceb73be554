import type { Page } from "@playwright/test";
import { withClient } from "../../scripts/database/connection";
import { openTestCluster } from "../../scripts/test/test-cluster";
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

    test("a reply keeps its text if the comment it answers was hidden meanwhile, or is gone", async ({
      page,
      signInAs,
    }) => {
      // A new writer has three replies a minute.
      await signInAs(use.javaScriptEnabled === false ? "host-vancouver" : "host-ottawa");
      const address = await publishReflection(page, `What stayed, ${name}, hidden`);
      for (const body of ["First!", "And first!"]) {
        await page.goto(address);
        await page.getByLabel(text("reflections.comments.body")).fill(body);
        await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
      }
      const other = await page.context().newPage();
      for (const [vanishes, refusal] of [
        [() => hideFirst(other, address), "comment-withdrawn"],
        [deleteComments, "comment-vanished"],
      ] as const) {
        await signInAs("attendee");
        await page.goto(address);
        const replyTo = text.part("reflections.comments.reply-to");
        await page.getByRole("link", { name: replyTo }).last().click();
        await page.getByLabel(text("reflections.comments.body")).fill("Second, and long");
        await signInAs("organizer");
        await vanishes();
        await signInAs("attendee");
        await submit(page.getByRole("button", { name: text("reflections.comments.send") }));
        await expect(page.getByText(text(`reflections.refusals.${refusal}`))).toBeVisible();
        await expect(page.getByLabel(text("reflections.comments.body"))).toHaveValue(
          "Second, and long",
        );
      }
    });
  });

/** As an organizer; the last one in the thread. */
async function hideFirst(page: Page, address: string) {
  await page.goto(address);
  const comment = page.locator("#comments li").last();
  await comment.locator("summary", { hasText: text.part("comments.hide") }).click();
  await comment.getByLabel(text("comments.why")).fill("Off the subject");
  await submit(comment.getByRole("button", { name: text.part("comments.hide-of") }));
}

async function expand(page: Page, summary: RegExp) {
  await page.locator("summary", { hasText: summary }).first().click();
}

/** As with their writer's account, which no page deletes. */
async function deleteComments() {
  const cluster = await openTestCluster();
  const { href } = Object.assign(new URL(cluster.adminUrl), { pathname: "/e2e_serial" });
  await withClient(href, (client) =>
    client.query(`DELETE FROM "Comment" WHERE body IN ('First!', 'And first!')`),
  );
  await cluster.close();
}
