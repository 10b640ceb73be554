import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { AHEAD, FIRST, TONIGHT } from "./nights";

// In one column the order of a page is what its reader meets.
test.use({ viewport: { width: 390, height: 844 } });

/** Each of these is shown, and begins below the one before. */
async function inOrder(parts: Record<string, Locator>) {
  const tops: [part: string, top: number][] = [];
  for (const [name, part] of Object.entries(parts)) {
    const box = await part.first().boundingBox();
    expect(box, name).not.toBeNull();
    tops.push([name, box?.y ?? 0]);
  }
  const sorted = [...tops].sort(([, a], [, b]) => a - b);
  expect(sorted.map(([name]) => name)).toEqual(Object.keys(parts));
}

function hero(page: Page) {
  const main = page.locator("main");
  return {
    strip: main.getByRole("list", { name: /^The night, from east to west/ }),
    name: main.getByRole("heading", { level: 1 }),
    date: main.getByText(/^[A-Z][a-z]+day, [A-Z][a-z]+ \d+, \d{4}$/),
    hashtag: main.getByText("#hcsmca", { exact: true }),
    share: main.getByText("Share", { exact: true }),
  };
}

const parts = (page: Page) => ({
  list: page.locator("#cities li"),
  map: page.locator("#cities svg:has(linearGradient)"),
  number: page.getByRole("region", { name: "How many", exact: true }),
  quotes: page.locator("#quotes"),
  how: page.locator("#how"),
  town: page.locator("#your-town"),
});

test("a night to come: finder, cities, map, number, how it works, and last one’s own town", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}`);
  const { list, map, number, how, town } = parts(page);
  const { date, ...rest } = hero(page);
  const shared = page.getByText("7 pm wherever you are");
  const { strip, name, hashtag, share } = rest;
  const finder = page.locator("#find-town");
  await inOrder({
    strip,
    name,
    date,
    shared,
    hashtag,
    share,
    finder,
    list,
    map,
    number,
    how,
    town,
  });
});

test("tonight the live tally leads, and quotes come before how it works", async ({ page }) => {
  await page.goto(`/en${TONIGHT}`);
  const { list, map, number, quotes, how, town } = parts(page);
  await inOrder({ ...hero(page), number, list, map, quotes, how, town });
});

test("afterwards totals, quotes and Write yours lead", async ({ page }) => {
  await page.goto(`/en${FIRST}`);
  const { list, map, number, quotes, how } = parts(page);
  const write = page.getByRole("link", { name: "Write yours" });
  await inOrder({ ...hero(page), number, quotes, write, list, map, how });
});

test("a city: when, where, the answer, hosts, line-up, who comes, rules, the other cities", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}/toronto`);
  const main = page.locator("main");
  await inOrder({
    back: main.getByRole("link", { name: "What we learned together" }),
    city: main.getByRole("heading", { level: 1 }),
    time: main.getByText("7 pm to 10 pm"),
    where: page.locator("#where"),
    access: main.getByRole("heading", { name: "Access" }),
    answer: page.locator("#rsvp"),
    share: main.getByText("Share", { exact: true }),
    hashtag: main.getByText("#hcsmca", { exact: true }),
    hosts: page.locator("#hosts"),
    ask: main.getByText("Ask the hosts"),
    lineUp: page.locator("#line-up"),
    propose: main.getByRole("link", { name: "Propose a talk" }),
    coming: page.locator("#coming"),
    rules: page.locator("#rules"),
    others: page.locator("#other-cities"),
  });
});
