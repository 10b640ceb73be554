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
    share: main.getByText(text("share.open")),
  };
}

const parts = (page: Page) => ({
  number: page.getByRole("region", { name: text("attendance.tally.name") }),
  map: page.locator("main svg:has(linearGradient)"),
  list: page.locator("#cities li"),
  quotes: page.locator("#quotes"),
  how: page.locator("#how"),
  networks: page.getByRole("link", { name: text("share.hashtagOn", bluesky) }),
});

const bluesky = { hashtag: "hcsmca", network: "Bluesky" };

test("before the event, number and map precede the finder and the list", async ({ page }) => {
  await page.goto(`/en${AHEAD}`);
  const { number, map, list, how, networks } = parts(page);
  const { strip, name, date, share } = hero(page);
  const shared = page.getByText(text("nights.wherever", { time: "7\u00a0pm" }));
  const finder = page.locator("#find-town");
  const lost = page.getByRole("link", { name: text("wishes.title") });
  await expectOrder({
    ...{ strip, name, date, shared, share, number, map },
    ...{ finder, list, lost, how, networks },
  });
  await expect(page.getByLabel(text("wishes.field"))).toHaveCount(1);
});

test("during the event, quotes precede how it works and the reader's town", async ({ page }) => {
  await page.goto(`/en${TONIGHT}`);
  const { number, map, list, quotes, how, networks } = parts(page);
  const town = page.locator("#your-town");
  await expectOrder({ ...hero(page), number, map, list, quotes, how, town, networks });
});

test("after the event, quotes and the writing link precede the cities", async ({ page }) => {
  await page.goto(`/en${FIRST}`);
  const { number, map, list, quotes, how, networks } = parts(page);
  const write = page.getByRole("link", { name: text("nights.write.go") });
  await expectOrder({ ...hero(page), number, map, quotes, write, list, networks });
  await expect(how).toHaveCount(0);
  await expect(page.getByText(text.part("nights.wherever"))).toHaveCount(0);
  await expect(list.filter({ hasText: text.part("nights.cities.afarLead") })).toHaveCount(0);
});

test("on a wide screen, the map stays in view beside the cities", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/en${AHEAD}`);
  const { map, list } = parts(page);
  await list.last().scrollIntoViewIfNeeded();
  await expect(map).toBeInViewport({ ratio: 0.9 });
  const [row, dot] = [list.first(), page.locator("svg [data-city=st-johns]")];
  await row.hover();
  await expect(dot).toHaveAttribute("data-lit", "");
  await page.locator("svg [data-city=halifax]").hover();
  await expect(page.locator("#cities [data-city=halifax]")).toHaveAttribute("data-lit", "");
  await expect(row).not.toHaveAttribute("data-lit");
});

test("a meetup page goes from when, where and who, through the RSVP, to the other cities", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}/ottawa`);
  const main = page.locator("main");
  const card = page.locator("#rsvp");
  await expectOrder({
    back: main.getByRole("link", { name: "What we learned together" }),
    city: main.getByRole("heading", { level: 1 }),
    time: main.getByText(text.part("time.range", { start: "7\u00a0pm", end: "10\u00a0pm" })),
    place: main.getByText("Café du Canal (exemple)"),
    hosted: main.getByText(text.part("nights.town.hostedBy")),
    // Other tests answer here, too.
    count: main.getByText(
      new RegExp(text.part("nights.town.seats", { count: 7 }).source.replace("7", "\\d+")),
    ),
    answer: card,
    calendar: main.locator("summary", { hasText: text.part("meetups.venue.calendar") }),
    where: page.locator("#where"),
    access: main.getByText(text.part("meetups.access.allUnknown")),
    clock: main.getByText(text("nights.town.elsewhere")),
    hosts: page.locator("#hosts"),
    ask: page.locator("#hosts").getByText(text("meetups.ask.open")),
    lineUp: page.locator("#line-up"),
    propose: main.getByRole("link", { name: text("talks.line-up.propose") }),
    coming: page.locator("#coming"),
    rules: page.locator("#rules"),
    others: page.locator("#other-cities"),
    hashtag: main.getByText("#hcsmca", { exact: true }),
  });
  // A thumb's row: side by side below the card.
  const row = ["meetups.venue.calendar", "meetups.venue.directions", "share.open"] as const;
  const tops = await Promise.all(
    row.map(async (key) => (await main.getByText(text.part(key)).first().boundingBox())?.y),
  );
  expect(new Set(tops).size).toBe(1);
});
