import type { Page } from "@playwright/test";
import { AHEAD, TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Loads and scrolls a page over a slow connection, and returns its layout shifts. */
async function layoutShift(page: Page, address: string) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await page.addInitScript(() => {
    const shifts: { value: number; of: string[] }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (Shift & { sources?: { node?: Node }[] })[]) {
        if (entry.hadRecentInput) continue;
        const of = (entry.sources ?? []).map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 100) : String(node?.nodeValue),
        );
        shifts.push({ value: entry.value, of });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const response = await page.goto(address, { waitUntil: "load" });
  expect(response?.status(), address).toBe(200);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1_000);
  for (let turn = 0; turn < 4; turn += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(150);
  }
  return page.evaluate(
    () => (window as unknown as { shifts: { value: number; of: string[] }[] }).shifts,
  );
}

for (const width of [390, 1280]) {
  for (const path of [TONIGHT, `${TONIGHT}/vancouver`]) {
    test(`/en${path} has no layout shift at ${width} px`, async ({ newDevice }) => {
      const page = await newDevice({ viewport: { width, height: 844 } });
      const shifts = await layoutShift(page, `/en${path}`);
      await expect(page.locator("#cities, #rsvp").first()).toBeVisible();
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(0.02);
    });
  }
}

test("a first visit to an event's page stays under 200 kB, its fonts under 35 kB, its scripts under 140 kB", async ({
  newDevice,
}) => {
  const page = await newDevice();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? "Other";
    bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength);
  });
  await page.goto(`/en${TONIGHT}`, { waitUntil: "networkidle" });
  await expect(page.locator("#cities")).toBeVisible();
  const sum = [...bytes.values()].reduce((total, size) => total + size, 0);
  const each = [...bytes].map(([type, size]) => `${type} ${Math.round(size / 1000)}`).join(", ");
  console.log(`first visit to /en${TONIGHT}: ${(sum / 1000).toFixed(1)} kB (${each})`);
  expect(sum).toBeLessThan(200_000);
  expect(bytes.get("Font")).toBeGreaterThan(20_000);
  expect(bytes.get("Font")).toBeLessThan(35_000);
  expect(bytes.get("Script")).toBeLessThan(140_000);
});

const sizeOf = (texts: readonly string[]) => Buffer.byteLength(texts.join(""));

/** What a page without scripts would not have: React's data, which repeats the page. */
const dataIn = (html: string) => html.match(/<script[^>]*>\(?self\.__next_f.*?<\/script>/gs) ?? [];

// Nine cities while they meet, and fourteen before: the more cities, the smaller the share.
for (const [path, rows] of [
  [TONIGHT, 10],
  [AHEAD, 15],
] as const)
  test(`the HTML of /en${path} stays under 65 kB, of which at most 35 % is data sent twice`, async ({
    request,
  }) => {
    const html = await (await request.get(`/en${path}`)).text();
    const [whole, data] = [sizeOf([html]), sizeOf(dataIn(html))];
    const share = (100 * data) / whole;
    console.log(`/en${path}: ${whole} bytes of HTML, ${share.toFixed(1)} % of it data sent twice`);
    expect(html.match(/class="city-row[ "]/g)).toHaveLength(rows);
    expect(whole).toBeLessThan(65_000);
    expect(data).toBeGreaterThan(5_000);
    expect(share).toBeLessThanOrEqual(35);
  });

test("structured data stands in the HTML, and not in the data that repeats it", async ({
  page,
  request,
}) => {
  const html = await (await request.get(`/en${TONIGHT}`)).text();
  const [, json = ""] =
    /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({ "@type": "Event" });
  expect(JSON.parse(json).subEvent.length).toBeGreaterThan(8);
  expect(html.split("schema.org/EventScheduled")).toHaveLength(2);
  // Browsers that run scripts keep it.
  await page.goto(`/en${TONIGHT}`, { waitUntil: "networkidle" });
  const kept = page.locator('script[type="application/ld+json"]');
  expect(await kept.textContent()).toContain("subEvent");
});
