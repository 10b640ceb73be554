import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { expect, test } from "../fixtures/test";
import corpus from "../fixtures/xss/corpus.json" with { type: "json" };
import { expectHarmless, typed, watch } from "../fixtures/xss/harmless";

/** For comparison: Markdown as many a site has rendered it. */
const unsafeHtml = (markdown: string) =>
  markdown
    .replace(/!\[([^\]]*)\]\((.*)\)/g, '<img alt="$1" src="$2">')
    .replace(/\[([^\]]*)\]\((.*)\)/g, '<a href="$2">$1</a>');

test.describe("through an unsafe renderer", () => {
  test.use({ expectedBrowserErrors: [/./] });

  test("the corpus does run", async ({ page }) => {
    test.slow();
    await page.goto("about:blank");
    const ran = await page.evaluate(async (documents) => {
      const ran = new Set<number>();
      Object.assign(window, { ran });
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      for (const [at, html] of documents.entries()) {
        const frame = document.createElement("iframe");
        frame.srcdoc = `<script>window.pwned = () => { parent.ran.add(${at}) }</script>${html}`;
        const isLoaded = new Promise((resolve) => {
          frame.onload = resolve;
        });
        document.body.append(frame);
        await Promise.race([isLoaded, wait(500)]);
        const pressed = frame.contentDocument?.querySelectorAll<HTMLElement>("a[href], button");
        for (const each of pressed ?? []) each.click();
        await wait(30);
        frame.remove();
      }
      return ran.size;
    }, corpus.map(unsafeHtml));
    expect(ran).toBeGreaterThan(100);
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
