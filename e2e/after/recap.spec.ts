import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { press, signInByLink, submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";
import { expectHarmless, watch } from "../fixtures/xss/harmless";
import { typed } from "../fixtures/xss/strings";

const LOCALES = ["en", "fr"] as const;
const moments = (page: Page) => page.locator("#replay li").filter({ hasText: /\S/ });

for (const locale of LOCALES)
  test(`the page of a night that is over is its recap, ${locale}`, async ({ page }) => {
    const text = texts(locale);
    await page.goto(`/${locale}${FIRST}`);
    await page.locator("#totals summary").click();
    const counts = page.locator("#totals li");
    await expect(counts.filter({ hasText: "Vancouver" })).toContainText("24");
    await expect(counts.filter({ hasText: "Halifax" })).toContainText(
      text.string("recap.totals.notRecorded"),
    );
    const cities = page.locator("#reflections h3");
    await expect(cities.first()).toBeVisible();
    const names = await cities.allTextContents();
    expect(names.indexOf("Toronto")).toBeLessThan(names.indexOf("Vancouver"));
    const wish = page.locator("#next-time li li").first();
    const said = (await wish.locator("p").textContent()) ?? "";
    await wish.getByRole("link").click();
    await expect(page).toHaveURL(/\/reflections\/[^/]+\/points\//);
    await expect(page.getByText(said).first()).toBeVisible();
  });

test("the replay runs once its reader presses, stops, and ends with the night's count", async ({
  page,
}) => {
  await page.goto(`/en${FIRST}`);
  const replay = page.locator("#replay");
  const list = replay.locator("div > ol.gap-3");
  await expect(list).toBeHidden();
  await expect(replay.getByText(text("recap.replay.begins"))).toBeVisible();
  await expect(replay.getByText(text("recap.replay.notCounted"))).toBeHidden();
  const play = replay.getByRole("button", { name: text("recap.replay.play"), exact: true });
  // Its script is loaded after the page's.
  await expect(async () => {
    await play.click({ timeout: 1_000 });
    const doors = replay.getByText(text.part("recap.replay.doors")).first();
    await expect(doors).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await replay.getByRole("button", { name: text("recap.replay.pause") }).click();
  const progress = replay.locator("[style*=width]");
  const at = await progress.getAttribute("style");
  await page.waitForTimeout(500);
  expect(await progress.getAttribute("style")).toBe(at);
  await play.click();
  const again = replay.getByRole("button", { name: text("recap.replay.again") });
  await expect(again).toBeVisible({ timeout: 30_000 });
  await expect(replay.getByText(text("recap.replay.over")).first()).toBeVisible();
  await expect(replay.locator(".big-number")).toContainText("54");
  await replay.getByRole("button", { name: text("recap.replay.list") }).click();
  await expect(list).toBeVisible();
});

test("where motion is reduced, the replay is a list", async ({ newDevice }) => {
  const page = await newDevice({ reducedMotion: "reduce" });
  await page.goto(`/en${FIRST}`);
  await expect(moments(page).last()).toBeVisible();
  await expect(page.getByRole("button", { name: text("recap.replay.play") })).toBeHidden();
});

// They write one round-up: one after the other.
test.describe.configure({ mode: "default" });

for (const { name, use } of scriptModes)
  test.describe(`the round-up, ${name}`, () => {
    test.use(use);

    test("an organizer adds a theme, moves it, and takes it out again", async ({
      page,
      signInAs,
      address,
    }) => {
      await signInAs("organizer");
      const desk = `/en${FIRST}/desk/round-up`;
      await page.goto(desk);
      const theme = `Theme of ${address}`;
      const form = page.locator("#add-text");
      await form.getByLabel(text.part("roundUps.desk.titleEn")).fill(theme);
      await form
        .getByLabel(text.part("roundUps.desk.textFr"))
        .fill(`**Pour** ${theme}, #hcsmca, @daniel-o`);
      await press(page, text("roundUps.desk.add"));
      const items = page.locator("#items > div > ol > li, #items > ol > li");
      const own = items.filter({ hasText: theme });
      await expect(own).toHaveCount(1);
      const last = await items.count();
      await press(page, text.part("roundUps.desk.up"), theme);
      await expect(items.nth(last - 2)).toContainText(theme);
      await expect(page.getByLabel(text("roundUps.desk.copy-label"))).toHaveValue(/^# .+\n\n## /s);

      await page.goto(`/fr${FIRST}/round-up`);
      const heading = page.getByRole("heading", { name: theme });
      await expect(heading).toHaveAttribute("lang", "en");
      const said = page.locator("p").filter({ hasText: `Pour ${theme}` });
      for (const [reference, path] of [
        ["#hcsmca", FIRST],
        ["@daniel-o", "/people/daniel-o"],
      ] as const)
        await expect(said.getByRole("link", { name: reference })).toHaveAttribute(
          "href",
          `/fr${path}`,
        );
      await expect(page.locator("blockquote").first()).toBeVisible();

      await page.goto(desk);
      await own
        .locator("summary")
        .filter({ hasText: text.part("roundUps.desk.remove") })
        .click();
      await press(page, text.part("roundUps.desk.remove"), theme);
      await expect(own).toHaveCount(0);
    });
  });

test("nothing of the script corpus runs in what organizers write", async ({
  page: other,
  signInAs,
  newDevice,
}) => {
  test.setTimeout(240_000);
  await signInAs("organizer");
  const page = await newDevice();
  await page.context().addCookies(await other.context().cookies());
  const found = await watch(page);
  const desk = `/en${FIRST}/desk/round-up`;
  const form = page.locator("#add-text");
  const LENGTH = 100;
  const names: string[] = [];
  await page.goto(desk);
  for (let start = 0; start < typed.length; start += LENGTH) {
    const some = typed.slice(start, start + LENGTH);
    const title = `Corpus ${start} ${some.find((each) => each.length < 90 && !each.includes("\n"))}`;
    names.push(`Corpus ${start}`);
    await form.getByLabel(text.part("roundUps.desk.titleEn")).fill(title);
    await form.getByLabel(text.part("roundUps.desk.textEn")).fill(some.join("\n\n").slice(0, 5000));
    await press(page, text("roundUps.desk.add"));
    await expect(page.locator("#items")).toContainText(`Corpus ${start} `);
  }
  await expectHarmless(page, found, 60);
  await page.goto(`/en${FIRST}/round-up`);
  await expectHarmless(page, found, 60);
  await page.goto(desk);
  for (const name of names) {
    const own = page.locator("#items li", { hasText: new RegExp(`${name}\\b`) });
    await own
      .locator("summary")
      .filter({ hasText: text.part("roundUps.desk.remove") })
      .click();
    await submit(own.getByRole("button", { name: text.part("roundUps.desk.remove") }));
  }
  await expect(page.locator("#items")).not.toContainText("Corpus");
  expect(found).toEqual([]);
});

test("the recap leads to the round-up", async ({ page }) => {
  await page.goto(`/en${FIRST}`);
  await page.getByRole("link", { name: text("roundUps.read") }).click();
  await expect(page).toHaveURL(/round-up$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("roundUps.title"));
});

test("whoever has written finds it on the page of the night, and is not asked again", async ({
  page,
  address,
  mail,
}) => {
  await signInByLink(page, address, mail, FIRST);
  await expect(page.getByRole("link", { name: text("nights.write.go") })).toBeVisible();
  const stayed = `We sang ${randomUUID().slice(0, 8)}`;
  await page.getByRole("link", { name: text("nights.write.go") }).click();
  await page.getByLabel(text("reflections.form.name")).fill("Robin");
  await page.getByLabel(text("reflections.form.stayed")).fill(stayed);
  await press(page, text("reflections.form.publish"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(stayed);
  const url = new URL(page.url());
  await page.goto(`/en${FIRST}`);
  const own = page
    .locator("div:has(> div > h2)")
    .filter({ hasText: text.part("nights.write.yours") });
  await expect(own.getByRole("link", { name: stayed })).toHaveAttribute("href", url.pathname);
  await expect(page.getByRole("link", { name: text("nights.write.go") })).toHaveCount(0);
  await own.getByRole("link", { name: text("nights.write.another") }).click();
  await page.waitForURL(/\/reflections\/new$/);
});
