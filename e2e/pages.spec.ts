import type { Page } from "@playwright/test";
import { audit, auditTranslation } from "./fixtures/audit";
import { englishIn } from "./fixtures/english";
import {
  auditedEmptyElsewhere,
  localized,
  patterns,
  type Sample,
  samples,
} from "./fixtures/page-samples";
import { expect, test } from "./fixtures/test";

test("every page has a sample for each state", () => {
  expect(Object.keys(samples).sort()).toEqual(patterns);
  for (const [pattern, list] of Object.entries(samples)) {
    const states = new Set(list.map(({ state }) => state));
    const isEmptyElsewhere = auditedEmptyElsewhere.includes(pattern);
    expect(states.has("only") || states.has("full"), pattern).toBe(true);
    expect(states.has("only") || states.has("empty") || isEmptyElsewhere, pattern).toBe(true);
  }
});

for (const pattern of patterns) {
  for (const [index, sample] of (samples[pattern] ?? []).entries()) {
    const name = typeof sample.path === "string" ? sample.path : `${pattern} ${index + 1}`;
    test.describe(`${name} (${sample.state}${sample.as ? `, ${sample.as}` : ""})`, () => {
      test.use({
        expectedBrowserErrors: sample.expectedBrowserErrors ? [sample.expectedBrowserErrors] : [],
      });

      test("is valid and accessible, fits a phone and is fully translated", async ({
        page,
        signInAs,
        address,
        mail,
        dataDir,
      }) => {
        const path =
          typeof sample.path === "string"
            ? sample.path
            : await sample.path({ page, signInAs, address, mail, dataDir });
        await signInAs(sample.as ?? "nobody");
        await test.step("English page", async () => {
          const response = await open(page, "en", path, sample);
          await audit(page, response, path);
        });
        // The component kit is for developers and only in English.
        if (pattern === "/dev/kit") return;
        await test.step("French page", async () => {
          const response = await open(page, "fr", path, sample);
          await expect(page.locator("html")).toHaveAttribute("lang", "fr");
          await auditTranslation(page, response, path);
          await expectFrench(page);
        });
      });
    });
  }
}

async function open(page: Page, locale: "en" | "fr", path: string, sample: Sample) {
  const language = { name: "locale", value: locale, domain: "localhost", path: "/" };
  await page.context().addCookies([language]);
  const response = await page.goto(localized(locale, path));
  expect(response?.status(), path).toBe(sample.status ?? 200);
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page, "has a title").toHaveTitle(/.{3,}/);
  return response;
}

/** Demo content that exists in English only. */
const inEnglishOnly = [
  "Twenty slides, every city",
  "What twelve neighbours taught a clinic",
  "Twenty pictures from a waiting room that learned to listen.",
  "Seven people, one account",
  "The quiet ones read everything",
  "Somebody drove an hour and a half to sit beside a stranger whose jokes she had liked for a year.",
];

/** Expects French everywhere except in text marked as English. */
async function expectFrench(page: Page) {
  const { texts, shown } = await frenchTexts(page);
  const unmarked = shown.filter((text) => inEnglishOnly.some((english) => text.includes(english)));
  expect.soft(unmarked, "English without a lang attribute").toEqual([]);
  const english = texts.flatMap((text) => {
    const found = englishIn(text);
    return found ? [`${text} ← ${found}`] : [];
  });
  expect.soft([...new Set(english)], "English").toEqual([]);
}

/** A page's texts and attributes that are not marked as English. */
function frenchTexts(page: Page) {
  return page.evaluate(() => {
    const shown: string[] = [];
    const found: string[] = [document.title];
    found.push(document.querySelector("meta[name=description]")?.getAttribute("content") ?? "");
    const isMarked = (element: Element | null) =>
      element?.closest("[lang]")?.getAttribute("lang") !== "fr" ||
      // A mail in the demo's inbox is in its reader's language.
      Boolean(element?.closest("script, style, noscript, template, iframe, a[href^='/dev/mail/']"));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      // Next announces a new page's title in a live region.
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
