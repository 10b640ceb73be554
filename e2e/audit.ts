import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** What every page owes everybody, in both themes: no violation of axe's, names that differ, and 320 px. */
export async function audit(page: Page, what: string) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect.soft(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
  }
  expect
    .soft(await sameNames(page), "buttons and links of one name that do different things")
    .toEqual([]);
  expect.soft(await overflow(page, 320), "wider than 320 px").toEqual([]);
}

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .exclude("iframe")
    // Every rule runs; a list of all that passed would take as long again.
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${id === "color-contrast" ? failureSummary : ""}`).join(" | ")}`,
  );
}

/** In lists: names that several buttons or disclosures carry, or several links to different addresses. */
function sameNames(page: Page) {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const nameOf = (element: Element) => {
      const labels = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const said = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      return (said || element.getAttribute("aria-label") || element.textContent || "")
        .replaceAll(/\s+/g, " ")
        .trim();
    };
    const seen = new Map<string, Set<string>>();
    const all = [...document.querySelectorAll("main :is(li, tr) :is(button, summary, a[href])")];
    for (const [index, element] of all.filter(shown).entries()) {
      if (location.pathname.startsWith("/dev/kit")) continue;
      const does = element.getAttribute("href") ?? `button ${index}`;
      const name = `${element.tagName} ${nameOf(element)}`;
      seen.set(name, (seen.get(name) ?? new Set()).add(does));
    }
    return [...seen].filter(([, does]) => does.size > 1).map(([name]) => name);
  });
}

/** What sticks out to the right when the window is that wide. */
async function overflow(page: Page, width: number) {
  await page.setViewportSize({ width, height: 640 });
  return page.evaluate((limit) => {
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5);
  }, width);
}
