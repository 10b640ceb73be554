import type { Page } from "@playwright/test";
import { FIRST, TONIGHT } from "../fixtures/events";
import { localized, patterns, samples } from "../fixtures/page-samples";
import { firstPoint, REFLECTION } from "../fixtures/sample-paths";
import { expect, test } from "../fixtures/test";

type Sampled = string | ((context: { page: Page }) => Promise<string>);

/** Pages for one person, for work, or behind a link that is a secret: nobody looks them up. */
const NOT_PUBLIC =
  /^\/dev|\[token\]|\[\.\.\.rest\]|\/(desk|deck|me|admin|sign-in|door|preview|new|edit|history|here|answer|stage|rehearse)(\/|$)/;

const publicPages: [pattern: string, path: Sampled][] = patterns
  .filter((pattern) => !NOT_PUBLIC.test(pattern))
  .map((pattern) => {
    const sample = samples[pattern]?.find(({ as, path }) => !as && typeof path === "string");
    return [pattern, (sample?.path as string | undefined) ?? ""];
  });
publicPages.push(["/[locale]/n/[event]/reflections/[reflection]/points/[point]", firstPoint]);
/** A city's wall is its hosts'. */
const HOSTS_OWN = "/[locale]/n/[event]/[city]/wall";

for (const [pattern, sampled] of publicPages) {
  if (sampled === "" && pattern !== "/[locale]") continue;
  if (pattern === HOSTS_OWN) continue;
  test(`${pattern} says its own address, and the other language's`, async ({ page, baseURL }) => {
    const path = typeof sampled === "string" ? sampled : await sampled({ page });
    const bare = path.split("?")[0] ?? "";
    for (const locale of ["en", "fr"] as const) {
      await page.goto(localized(locale, path));
      const canonical = page.locator("link[rel=canonical]");
      await expect(canonical).toHaveAttribute("href", `${baseURL}/${locale}${bare}`);
      for (const [language, address] of [
        ["en", `${baseURL}/en${bare}`],
        ["fr", `${baseURL}/fr${bare}`],
        ["x-default", `${baseURL}${bare}`],
      ] as const) {
        const other = page.locator(`link[rel=alternate][hreflang="${language}"]`);
        const href = (await other.getAttribute("href")) ?? "";
        expect(href.replace(/\/$/, ""), language).toBe(address);
      }
    }
  });
}

test("every public page is among them", () => {
  const tested = new Set(publicPages.filter(([, path]) => path !== "").map(([pattern]) => pattern));
  const missing = patterns.filter((each) => !NOT_PUBLIC.test(each) && !tested.has(each));
  expect(missing).toEqual(["/[locale]", HOSTS_OWN]);
});

test("the sitemap has reflections, in both languages", async ({ request, baseURL }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const locale of ["en", "fr"])
    for (const each of [FIRST, TONIGHT, `${FIRST}/reflections`, REFLECTION])
      expect(sitemap).toContain(`<loc>${baseURL}/${locale}${each}</loc>`);
  expect(sitemap).not.toContain("/search");
});

test("search is listed nowhere", async ({ page }) => {
  await page.goto("/en/search?q=hcsmca");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});
