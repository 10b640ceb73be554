import { texts } from "../fixtures/catalogue";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

for (const { name, use } of scriptModes)
  for (const locale of ["en", "fr"] as const)
    test.describe(`${name}, ${locale}`, () => {
      test.use(use);
      const text = texts(locale);

      test("what people wrote is found, with the words marked, and can be opened", async ({
        page,
      }) => {
        await page.goto(`/${locale}`);
        await page.getByRole("link", { name: text("search.link") }).click();
        await page.getByLabel(text("search.label")).fill("strangers");
        await page.getByRole("button", { name: text("search.button") }).click();
        await expect(page).toHaveURL(/\?q=strangers$/);
        await expect(page.getByLabel(text("search.label"))).toHaveValue("strangers");
        const result = page
          .locator("#results li")
          .filter({ has: page.locator("mark") })
          .first();
        await expect(result.locator("mark").first()).toHaveText(/^strangers?$/i);
        await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
        const link = result.getByRole("link");
        const path = new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
        await link.click();
        await expect(page).toHaveURL(new RegExp(`${path}`));
        await expect(page.locator("h1")).toBeVisible();
      });

      test("odd searches are answered with a sentence", async ({ page }) => {
        const sentences = new Map([
          ["%00", text.part("errors.fields.invalid-characters")],
          ["x".repeat(10_000), text.part("errors.fields.too-long", { max: 200 })],
          ["%26%20%7C%20!(", text.part("search.no-words")],
          ["<script>alert(1)</script>", text.part("search.no-words")],
          ["' OR zzqx=zzqx --", text.part("search.nothing")],
          ["the of", text.part("search.no-words")],
          ["%F0%9F%8D%81", text.part("search.nothing")],
        ]);
        for (const [typed, sentence] of sentences) {
          const response = await page.goto(`/${locale}/search?q=${typed}`);
          expect(response?.status(), typed.slice(0, 40)).toBe(200);
          await expect(page.locator("main")).toContainText(sentence);
        }
        await page.goto(`/${locale}/search?q=hcsmca&q=two&after=nonsense`);
        await expect(page.locator("#results li").first()).toBeVisible();
      });
    });
