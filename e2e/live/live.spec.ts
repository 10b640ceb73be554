import type { Page, Request } from "@playwright/test";
import { press } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const STREAM = /\/api\/live\/[a-z0-9-]+\?lang=en$/;

/** The requests for streams that a page or its context makes. */
function streamsOf(source: { on(event: "request", seen: (request: Request) => void): unknown }) {
  const seen: Request[] = [];
  source.on("request", (request) => STREAM.test(request.url()) && seen.push(request));
  return seen;
}

const rowOf = (page: Page, city: string) => page.locator(`[data-city=${city}]`);

test("a head count entered in one window appears in another within a second", async ({
  page,
  newDevice,
  signInAs,
}) => {
  const board = await newDevice();
  const stream = board.waitForResponse(STREAM);
  await board.goto(`/en${TONIGHT}/live`);
  await stream;
  // East to west, in zones of their own.
  const places = board.locator("[data-city]");
  await expect(places.first()).toHaveAttribute("data-city", "st-johns");
  const [halifax, vancouver] = [rowOf(board, "halifax"), rowOf(board, "vancouver")];
  const timeOf = (row: typeof halifax) => row.locator(".number").first().innerText();
  expect(await timeOf(halifax)).not.toBe(await timeOf(vancouver));
  // Another tab of the same browser hears it from the first.
  const tab = await board.context().newPage();
  await tab.goto(`/en${TONIGHT}/live`);

  await signInAs("organizer");
  await page.goto(`/en${TONIGHT}/halifax/desk/head-count`);
  const people = 100 + Math.floor(Math.random() * 10_000);
  await page.getByLabel(text("attendance.form.count")).fill(String(people));
  await press(page, text("attendance.form.read-back"));
  await page.getByRole("button", { name: text("attendance.read-back.publish") }).click();
  await expect(page.getByText(text("attendance.read-back.done"))).toBeVisible();
  const sentence = text.string("attendance.count.exactly", { people });
  await expect(halifax, "shown once it is said to be published").toContainText(sentence, {
    timeout: 1_000,
  });
  await expect(rowOf(tab, "halifax")).toContainText(sentence, { timeout: 1_000 });
});

test("tabs of one browser share one stream, and another takes over", async ({ newDevice }) => {
  const first = await newDevice();
  const context = first.context();
  const streams = streamsOf(context);
  await first.goto(`/en${TONIGHT}/live`);
  await expect.poll(() => streams.length).toBe(1);
  const second = await context.newPage();
  await second.goto(`/en${TONIGHT}/live`);
  await second.waitForTimeout(500);
  expect(streams).toHaveLength(1);
  await first.close();
  await expect.poll(() => streams.length).toBe(2);
  expect(streams[1]?.frame().page()).toBe(second);
});

test.describe("without a connection", () => {
  test.use({ expectedBrowserErrors: [/api\/live/] });

  test("the board says so, and goes on when it is back", async ({ newDevice }) => {
    const page = await newDevice();
    const stream = page.waitForResponse(STREAM);
    await page.goto(`/en${TONIGHT}/live`);
    await stream;
    const lost = page.getByText(text("live.lost"));
    await expect(lost).toBeHidden();
    await page.context().setOffline(true);
    await expect(lost).toBeVisible();
    await page.context().setOffline(false);
    await expect(lost).toBeHidden();
  });

  test("where no stream can be held, the board polls", async ({ newDevice }) => {
    const page = await newDevice();
    await page.route(STREAM, (route) => route.fulfill({ status: 503 }));
    const polled = page.waitForResponse(/\/api\/live\/.*&poll$/);
    await page.goto(`/en${TONIGHT}/live`);
    expect((await polled).status()).toBe(200);
    await expect(page.getByText(text("live.lost"))).toBeHidden();
  });

  test("readers who listen hear at most one summary a minute, and none if they say so", async ({
    newDevice,
  }) => {
    const page = await newDevice();
    const answer = await page.request.get(`/api/live${TONIGHT.slice(2)}?lang=en&poll`);
    const board = await answer.json();
    let polls = 0;
    await page.route(STREAM, (route) => route.fulfill({ status: 503 }));
    await page.route(/&poll$/, (route) => {
      polls += 1;
      return route.fulfill({ json: { ...board, summary: `Summary ${polls}.` } });
    });
    await page.clock.install();
    await page.goto(`/en${TONIGHT}/live`);
    const status = page.getByRole("status");
    const heard = new Set<string>();
    // Five minutes, in which it is asked for about thirty times.
    for (let second = 0; second < 300; second += 3) {
      await page.clock.runFor(3_000);
      heard.add((await status.textContent()) ?? "");
    }
    expect(polls).toBeGreaterThan(15);
    expect(heard.size).toBeGreaterThan(3);
    expect(heard.size, "nothing, and once a minute").toBeLessThanOrEqual(7);
    await page.getByRole("button", { name: text("live.announce") }).click();
    await expect(status).toHaveText("");
    await page.clock.runFor(70_000);
    await expect(status).toHaveText("");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("the board is whole, and comes again by itself", async ({ page }) => {
    await page.goto(`/en${TONIGHT}/live`);
    await expect(rowOf(page, "halifax")).toContainText(text.part("live.row.said", { people: 23 }));
    await expect(page.getByRole("link", { name: text("live.refresh") })).toBeVisible();
    await expect(page.locator("head meta[http-equiv=refresh]")).toHaveAttribute("content", "60");
  });
});

test.describe("the wall", () => {
  test("moves on by itself, pauses on the space bar, and is left with Escape", async ({
    newDevice,
  }) => {
    const page = await newDevice();
    await page.clock.install();
    await page.goto(`/en${TONIGHT}/wall`);
    const panel = page.locator(".wall-panel:visible");
    const pause = page.getByRole("button", { name: text("live.wall.pause") });
    await expect(panel).toContainText(text.part("attendance.tally.said", { people: 192 }));
    await expect(pause).toBeVisible();
    await page.clock.runFor(10_000);
    await expect(panel).toContainText("St. John’s");
    await page.keyboard.press("Space");
    await expect(page.getByRole("button", { name: text("live.wall.go-on") })).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(panel).toContainText("St. John’s");
    await page.keyboard.press("Space");
    await page.clock.runFor(10_000);
    await expect(panel).not.toContainText("St. John’s");
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(`/en${TONIGHT}/live`);
  });

  test("speaks both languages in turn", async ({ newDevice }) => {
    const page = await newDevice();
    await page.clock.install();
    await page.goto(`/en${TONIGHT}/wall?lang=both`);
    const body = page.locator(".wall-body");
    await expect(body).toHaveAttribute("lang", "en");
    await page.clock.runFor(10_000);
    await expect(body).toHaveAttribute("lang", "fr");
    await expect(page.locator(".wall-panel:visible")).toContainText(
      texts("fr").part("attendance.tally.said", { people: 192 }),
    );
  });

  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ])
    test(`has nothing to scroll and nothing cut off at ${size.width}×${size.height}`, async ({
      newDevice,
    }) => {
      const page = await newDevice({ viewport: size });
      await page.clock.install();
      await page.goto(`/fr${TONIGHT}/wall`);
      for (let step = 0; step < 3; step++) {
        const cut = await page
          .locator(".wall, .wall-panel:visible *")
          .evaluateAll((all) =>
            all
              .filter(
                (one) =>
                  one.scrollHeight > one.clientHeight + 2 &&
                  getComputedStyle(one).overflow !== "visible",
              )
              .map(({ className, textContent }) => `${className}: ${textContent}`),
          );
        expect(cut).toEqual([]);
        const sizes = await page
          .locator(".wall-panel:visible p, .wall-panel:visible h2")
          .evaluateAll((all) =>
            all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
          );
        // A picture two metres wide has 1280 px: 22 px are 3.4 cm.
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual((22 / 1280) * size.width);
        await page.clock.runFor(10_000);
      }
    });
});
