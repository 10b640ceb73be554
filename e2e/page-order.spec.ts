import type { Locator, Page } from "@playwright/test";
import { text } from "./fixtures/catalogue";
import { AHEAD, FIRST, TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

// In a single column, the visual order is the reading order.
test.use({ viewport: { width: 390, height: 844 } });

/** Expects each part to be visible and to start below the previous one. */
async function expectOrder(parts: Record<string, Locator>) {
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
    strip: main.getByRole("list", { name: text.part("time.strip.name") }),
    name: main.getByRole("heading", { level: 1 }),
    date: main.getByText(/^[A-Z][a-z]+day, [A-Z][a-z]+ \d+, \d{4}$/),
    hashtag: main.getByText("#hcsmca", { exact: true }),
    share: main.getByText(text("share.open")),
  };
}

const parts = (page: Page) => ({
  list: page.locator("#cities li"),
  map: page.locator("#cities svg:has(linearGradient)"),
  number: page.getByRole("region", { name: text("attendance.tally.name") }),
  quotes: page.locator("#quotes"),
  how: page.locator("#how"),
  town: page.locator("#your-town"),
});

test("before the event, the finder comes first and the reader's town last", async ({ page }) => {
  await page.goto(`/en${AHEAD}`);
  const { list, map, number, how, town } = parts(page);
  const { date, ...rest } = hero(page);
  const shared = page.getByText(text("nights.wherever", { time: "7\u00a0pm" }));
  const { strip, name, hashtag, share } = rest;
  const finder = page.locator("#find-town");
  await expectOrder({
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

test("during the event, the live tally comes first and quotes precede how it works", async ({
  page,
}) => {
  await page.goto(`/en${TONIGHT}`);
  const { list, map, number, quotes, how, town } = parts(page);
  await expectOrder({ ...hero(page), number, list, map, quotes, how, town });
});

test("after the event, totals, quotes and the writing link come first", async ({ page }) => {
  await page.goto(`/en${FIRST}`);
  const { list, map, number, quotes, how } = parts(page);
  const write = page.getByRole("link", { name: text("nights.write.go") });
  await expectOrder({ ...hero(page), number, quotes, write, list, map, how });
});

test("a meetup page goes from when and where, through the RSVP, to the other cities", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}/toronto`);
  const main = page.locator("main");
  await expectOrder({
    back: main.getByRole("link", { name: "What we learned together" }),
    city: main.getByRole("heading", { level: 1 }),
    time: main.getByText(text.part("time.range", { start: "7\u00a0pm", end: "10\u00a0pm" })),
    where: page.locator("#where"),
    access: main.getByRole("heading", { name: text("meetups.access.title") }),
    answer: page.locator("#rsvp"),
    share: main.getByText(text("share.open")),
    hashtag: main.getByText("#hcsmca", { exact: true }),
    hosts: page.locator("#hosts"),
    ask: main.getByText(text("meetups.ask.open")),
    lineUp: page.locator("#line-up"),
    propose: main.getByRole("link", { name: text("talks.line-up.propose") }),
    coming: page.locator("#coming"),
    rules: page.locator("#rules"),
    others: page.locator("#other-cities"),
  });
});
