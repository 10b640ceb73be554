import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { expect, test } from "../fixtures/test";
import { expectHarmless, ranAmong, watch } from "../fixtures/xss/harmless";
import { hostileTexts, typed } from "../fixtures/xss/strings";
import { openUnprotected, unsafeMarkdown } from "../fixtures/xss/unsafe";

/** Each string in a frame of its own, which has its number for a name. */
const inFrames = (texts: string[]) =>
  texts
    .map(unsafeMarkdown)
    .map((html) => html.replaceAll("&", "&amp;").replaceAll('"', "&quot;"))
    .map((html, at) => `<iframe name="${at}" srcdoc="${html}"></iframe>`)
    .join("");

/** Of 550; the others need a press that no script makes, another browser or a site that fills them in. */
const RUN_AT_LEAST = 200;

test.describe("through an unsafe renderer", () => {
  test.use({ expectedBrowserErrors: [/./] });

  test("the corpus does run, and is noticed by the same checks", async ({ newDevice }) => {
    test.slow();
    const page = await newDevice();
    const found = await watch(page);
    await openUnprotected(page, inFrames(hostileTexts));
    await page.evaluate(() => {
      // Those of SVG cannot be pressed so.
      for (const { contentDocument } of document.querySelectorAll("iframe"))
        for (const each of contentDocument?.querySelectorAll<HTMLElement>("a[href], button") ?? [])
          each.click?.();
    });
    const numbers = () => new Set(ranAmong(found).filter((each) => /\d/.test(each))).size;
    await expect.poll(numbers).toBeGreaterThan(RUN_AT_LEAST);
  });
});

const inOneLine = typed.filter((each) => !each.includes("\n"));
const from = (list: string[], start: number, count: number) =>
  Array.from({ length: count }, (_, at) => list[(start + at) % list.length] ?? "");

const MARKDOWN = 60;
const POINTS = 20;

test("nothing of it runs in what people write", async ({ page: other, signInAs, newDevice }) => {
  test.setTimeout(240_000);
  await signInAs("attendee");
  const page = await newDevice();
  await page.context().addCookies(await other.context().cookies());
  const found = await watch(page);
  for (let start = 0; start < typed.length; start += 2 * MARKDOWN) {
    await page.goto(`/en${FIRST}/reflections/new`);
    await page.locator("summary", { hasText: text("reflections.form.more") }).click();
    const list = (at: number) =>
      from(inOneLine, start + at * POINTS, POINTS)
        .map((each) => `- ${each}`)
        .join("\n");
    await page.locator("[name=stayed]").fill(from(inOneLine, start, 2).join(" ").slice(0, 290));
    await page.locator("[name=title]").fill((inOneLine[start + 5] ?? "").slice(0, 110));
    await page.locator("[name=opening]").fill(from(typed, start, MARKDOWN).join("\n\n"));
    await page.locator("[name=closing]").fill(from(typed, start + MARKDOWN, MARKDOWN).join("\n\n"));
    await page.locator("[name='takeaways.0.text']").fill(list(0));
    await page.locator("[name='observations.0.text']").fill(list(1));
    await page.locator("[name='nextTime.0.text']").fill(list(2));

    await press(page, text("reflections.form.preview.button"));
    await expect(page.locator("#preview-title")).toBeVisible({ timeout: 30_000 });
    await expectHarmless(page, found, 60);
    await press(page, text("reflections.form.publish"));
    await page.waitForURL((url) => !url.pathname.endsWith("/new"));
    const address = page.url();
    await expectHarmless(page, found, 60);

    await page.locator("main a[href*='/points/']").first().click();
    await page.waitForURL("**/points/*");
    await expectHarmless(page, found, 1);
    await page.goto(`/en${FIRST}/reflections`);
    await expectHarmless(page, found, 1);

    await page.goto(address);
    await page.locator("summary", { hasText: text("reflections.withdraw.reflection") }).click();
    await press(page, text("reflections.withdraw.button"));
    await page.waitForURL("**/reflections");
  }
  expect(found).toEqual([]);
});
