import type { Page } from "@playwright/test";
import { press, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const NEW = `/en${FIRST}/reflections/new`;
const LIST = `/en${FIRST}/reflections`;

const stayed = (page: Page) => page.locator("[name=stayed]");
const saved = (page: Page) =>
  page.getByRole("status").filter({ hasText: text.part("reflections.form.saved") });
const theirs = (page: Page) => page.getByRole("region", { name: text("reflections.form.theirs") });

/** Opens the draft that begins with these words. */
async function openDraft(page: Page, words: string) {
  await page.goto(LIST);
  await page.getByRole("link", { name: words }).click();
  await page.waitForURL("**/edit");
}

test("a draft saves itself while it is written, and leaving the page saves what was typed last", async ({
  page,
  signInAs,
  address,
}) => {
  test.slow();
  await signInAs("speaker");
  await page.goto(NEW);
  const words = `Saved by itself, ${address}`;
  await stayed(page).fill(words);
  await expect(saved(page)).toBeVisible({ timeout: 15_000 });
  await expect(stayed(page), "the focus stays").toBeFocused();
  await page.locator("summary", { hasText: text("reflections.form.more") }).click();
  await page.locator("[name=opening]").fill("And once more");
  await page.getByRole("link", { name: text("reflections.back-to-list") }).click();
  await page.waitForURL(`**${LIST}`);
  await expect(async () => {
    await openDraft(page, words);
    await expect(stayed(page)).toHaveValue(words);
    await expect(page.locator("[name=opening]")).toHaveValue("And once more", { timeout: 500 });
  }).toPass();
  for (const [place, named] of [
    [NEW, text("reflections.form.have-draft")],
    ["/en/me", text("reflections.mine")],
  ] as const) {
    await page.goto(place);
    await expect(page.getByText(named)).toBeVisible();
    await page.getByRole("link", { name: words }).click();
    await page.waitForURL("**/edit");
  }
});

test("what is typed while something is being saved is saved right after it", async ({
  page,
  signInAs,
  address,
}) => {
  test.slow();
  await signInAs("speaker");
  await page.goto(NEW);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${NEW}`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  const nextSave = () => page.waitForRequest((request) => request.method() === "POST");
  const words = `Typed meanwhile, ${address}`;
  const first = nextSave();
  await stayed(page).fill("First");
  await stayed(page).blur();
  const answered = (await first).response();
  await stayed(page).fill(words);
  await stayed(page).blur();
  const second = nextSave();
  release();
  await answered;
  const at = Date.now();
  const last = await second;
  expect(Date.now() - at, "sooner than the pause after a change").toBeLessThan(2500);
  await last.response();
  await page.goto(LIST);
  await expect(page.getByRole("link", { name: words })).toBeVisible();
});

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("two tabs: the second is shown what the first saved, loses nothing, and saves theirs once they have read it", async ({
      page: first,
      signInAs,
      newDevice,
      address,
    }) => {
      test.slow();
      await signInAs("speaker");
      const words = `Two tabs, ${address}`;
      await first.goto(NEW);
      await stayed(first).fill(words);
      await press(first, text("reflections.form.save-draft"));
      await first.waitForURL("**/edit");
      const second = await newDevice(use);
      await second.context().addCookies(await first.context().cookies());
      await second.goto(first.url());

      await stayed(second).fill(`${words}: theirs`);
      await submit(second.getByRole("button", { name: text("reflections.form.save-draft") }));
      await expect(second.getByText(text.part("reflections.form.saved")).first()).toBeVisible();

      await stayed(first).fill(`${words}: mine`);
      await submit(first.getByRole("button", { name: text("reflections.form.save-draft") }));
      await expect(theirs(first)).toContainText(`${words}: theirs`);
      await expect(first.getByRole("alert").first()).toContainText(
        text.part("reflections.refusals.stale"),
      );
      await expect(stayed(first)).toHaveValue(`${words}: mine`);
      await press(first, text("reflections.form.save-mine"));
      await expect(theirs(first)).toHaveCount(0);
      await second.goto(first.url());
      await expect(stayed(second)).toHaveValue(`${words}: mine`);

      await press(second, text("reflections.form.publish"));
      await second.waitForURL(/\/reflections\/two-tabs-[^/]*$/);
      await stayed(first).fill(`${words}: late`);
      await submit(first.getByRole("button", { name: text("reflections.form.publish") }));
      await expect(first.locator("main")).toContainText(`${words}: late`);
      await second.reload();
      await expect(second.getByRole("heading", { level: 1 })).toHaveText(`${words}: mine`);
    });
  });
