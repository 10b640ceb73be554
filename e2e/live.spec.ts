import type { Page, Request } from "@playwright/test";
import { press } from "./fixtures/actions";
import { text } from "./fixtures/catalogue";
import { TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

const STREAM = /\/api\/live\/[a-z0-9-]+\?lang=en$/;

/** The requests for streams that a page or its context makes. */
function streamsOf(source: { on(event: "request", seen: (request: Request) => void): unknown }) {
  const seen: Request[] = [];
  source.on("request", (request) => STREAM.test(request.url()) && seen.push(request));
  return seen;
}

/** One browser reads how many requests for streams the server answers. */
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
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("the board is whole, and comes again by itself", async ({ page }) => {
    await page.goto(`/en${TONIGHT}/live`);
    await expect(rowOf(page, "halifax")).toContainText(/said they’d come/);
    await expect(page.getByRole("link", { name: text("live.refresh") })).toBeVisible();
    await expect(page.locator("head meta[http-equiv=refresh]")).toHaveAttribute("content", "60");
  });
});

test("readers who listen hear at most one summary a minute, and none if they say so", async ({
  newDevice,
}) => {
  const page = await newDevice();
  await page.clock.install();
  await page.goto(`/en${TONIGHT}/live`);
  const status = page.getByRole("status");
  await expect(status).toHaveText("");
  const toggle = page.getByRole("button", { name: text("live.announce") });
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
});
