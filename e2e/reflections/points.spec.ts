import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a list becomes points, and a point keeps its page and its likes through an edit", async ({
      page,
      signInAs,
      address,
    }) => {
      test.slow();
      await signInAs("speaker");
      await page.goto(`/en${FIRST}/reflections/new`);
      const stayed = page.locator("[name=stayed]");
      const [first, second] = [`First of ${address}`, `Second of ${address}`];
      await stayed.fill(`A list of ${address}`);
      await page.getByLabel(text("reflections.form.presences.watched")).check();
      const more = page.locator("summary", { hasText: text("reflections.form.more") });
      await more.click();
      await page.locator("[name=opening]").fill("Some **bold** words");
      await page.locator("[name='takeaways.0.text']").fill(`- ${first}\n- ${second}`);

      await press(page, text("reflections.form.preview.button"));
      const preview = page.getByRole("region", { name: text("reflections.form.preview.title") });
      await expect(preview.locator("strong")).toHaveText("bold");
      await expect(preview.getByRole("listitem")).toHaveText([first, second]);
      await expect(stayed).toHaveValue(`A list of ${address}`);
      await expect(page.locator("[name=opening]")).toHaveValue("Some **bold** words");
      await expect(page.getByLabel(text("reflections.form.presences.watched"))).toBeChecked();

      await press(page, text("reflections.form.publish"));
      await page.waitForURL("**/reflections/a-list-of-*");
      const reflection = page.url();
      await expect(page.locator("main")).toContainText("watched");
      const links = page.locator("main a[href*='/points/']");
      await expect(links).toHaveCount(2);
      await links.nth(1).click();
      await page.waitForURL("**/points/*");
      const point = page.url();
      await expect(page.locator("blockquote")).toHaveText(second);
      await press(page, text("points.like"));
      await expect(page.locator("main")).toContainText("1 person likes this.");

      await page.goto(`${reflection}/edit`);
      await page.locator("[name='takeaways.0.text']").fill("");
      await page.locator("[name='takeaways.1.text']").fill(`${second}, reworded`);
      await press(page, text("reflections.form.save"));
      await page.waitForURL(reflection);
      await expect(links).toHaveCount(1);
      await page.getByRole("link", { name: text("history.edited") }).click();
      await page.waitForURL("**/history");
      await expect(
        page.getByRole("heading", { level: 3, name: text("reflections.takeaways") }),
      ).toBeVisible();
      await expect(page.locator("main")).toContainText(first);
      await page.goto(point);
      await expect(page.locator("blockquote")).toHaveText(`${second}, reworded`);
      await expect(page.locator("main")).toContainText("1 person likes this.");
      await press(page, text("points.unlike"));
      await expect(page.getByRole("button", { name: text("points.like") })).toBeVisible();

      await signInAs("nobody");
      await page.goto(point);
      await expect(page.getByRole("link", { name: text("points.sign-in") })).toBeVisible();
    });
  });

test("a list that is pasted becomes a row each", async ({ page, signInAs }) => {
  await signInAs("speaker");
  await page.goto(`/en${FIRST}/reflections/new`);
  await page.locator("summary", { hasText: text("reflections.form.more") }).click();
  const row = (at: number) => page.locator(`[name='takeaways.${at}.text']`);
  await row(1).fill("kept");
  await row(0).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "1. one\n2. two\n3. three");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(row(0)).toHaveValue("one");
  await expect(row(1)).toHaveValue("two");
  await expect(row(2)).toHaveValue("three");
  await expect(row(3)).toHaveValue("kept");
});
