import type { Page } from "@playwright/test";
import { audit } from "./audit";
import { expect, test } from "./fixtures";
import type { Making } from "./made";
import { addressIn, emptyElsewhere, patterns, type Sample, samples } from "./pages";
import { englishIn } from "./words";

test("every page has a sample of each of its states", () => {
  expect(Object.keys(samples).sort()).toEqual(patterns);
  for (const [pattern, those] of Object.entries(samples)) {
    const states = new Set(those.map(({ state }) => state));
    const isEmptyElsewhere = emptyElsewhere.includes(pattern);
    expect(states.has("only") || states.has("full"), pattern).toBe(true);
    expect(states.has("only") || states.has("empty") || isEmptyElsewhere, pattern).toBe(true);
  }
});

for (const pattern of patterns) {
  for (const [index, sample] of (samples[pattern] ?? []).entries()) {
    const name = typeof sample.path === "string" ? `/en${sample.path}` : `${pattern} ${index + 1}`;
    test.describe(`${name} (${sample.state}${sample.as ? `, ${sample.as}` : ""})`, () => {
      test.use({ expectedComplaints: sample.complaints ? [sample.complaints] : [] });

      test("is accessible in both themes and fits a phone", async ({ page, be, address, mail }) => {
        const path = await open(sample, { page, locale: "en", be, address, mail });
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(page, "a title of its own").toHaveTitle(/.{3,}/);
        await audit(page, path);
      });

      // The kit is for developers, and in English.
      if (pattern === "/dev/kit") return;
      test("is French in French", async ({ page, be, address, mail }) => {
        await open(sample, { page, locale: "fr", be, address, mail });
        await expect(page.locator("html")).toHaveAttribute("lang", "fr");
        await audit(page, `/fr${sample.path}`);
        const { texts, shown } = await textsOf(page);
        const unmarked = shown.filter((text) =>
          inEnglishOnly.some((english) => text.includes(english)),
        );
        expect.soft(unmarked, "English that is not marked as such").toEqual([]);
        const english = texts.flatMap((text) => {
          const found = englishIn(text);
          return found ? [`${text} ← ${found}`] : [];
        });
        expect.soft([...new Set(english)], "English").toEqual([]);
      });
    });
  }
}

/** What the demo's people wrote in English, and nobody in French. */
const inEnglishOnly = [
  "Twenty slides, every city",
  "What twelve neighbours taught a clinic",
  "Twenty pictures from a waiting room that learned to listen.",
  "Seven people, one account",
  "The quiet ones read everything",
  "Somebody drove an hour and a half to sit beside a stranger whose jokes she had liked for a year.",
];

/** Opens a sample as whom it needs; returns its address without the language. */
async function open(sample: Sample, making: Making): Promise<string> {
  const { page, locale } = making;
  const path = typeof sample.path === "string" ? sample.path : await sample.path(making);
  await making.be(sample.as ?? "nobody");
  await making.page
    .context()
    .addCookies([{ name: "locale", value: locale, domain: "localhost", path: "/" }]);
  const response = await page.goto(addressIn(locale, path));
  expect(response?.status(), path).toBe(sample.status ?? 200);
  await expect(page.locator("h1").first()).toBeVisible();
  return path;
}

/** Everything that a French page says in French: what is marked as English is left out. */
function textsOf(page: Page) {
  return page.evaluate(() => {
    const shown: string[] = [];
    const found: string[] = [document.title];
    found.push(document.querySelector("meta[name=description]")?.getAttribute("content") ?? "");
    const isMarked = (element: Element | null) =>
      element?.closest("[lang]")?.getAttribute("lang") !== "fr" ||
      // A mail of the demo's inbox speaks its reader's language.
      Boolean(element?.closest("script, style, noscript, template, iframe, a[href^='/dev/mail/']"));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      // Next reads a new page's title out, from a place of its own.
      const isTitle = walker.currentNode.nodeValue === document.title;
      if (!isTitle && !isMarked(walker.currentNode.parentElement))
        shown.push(walker.currentNode.nodeValue ?? "");
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (isMarked(element)) continue;
      for (const name of ["aria-label", "aria-description", "placeholder", "title", "alt"])
        found.push(element.getAttribute(name) ?? "");
    }
    return { shown, texts: [...found, ...shown].filter((text) => /\p{L}/u.test(text)) };
  });
}
