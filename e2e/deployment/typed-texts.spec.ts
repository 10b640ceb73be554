import type { Page } from "@playwright/test";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { expect } from "../fixtures/test";
import { endOf, fillTexts, startOf } from "../fixtures/xss/fill-texts";
import { dangersIn, ranAmong, watch } from "../fixtures/xss/harmless";
import { marksIn } from "../fixtures/xss/marks";
import { addRows } from "../fixtures/xss/more-rows";
import { hostileTexts } from "../fixtures/xss/strings";
import { test } from "../fixtures/xss/typed-site";
import { openUnescaped, openUnprotected } from "../fixtures/xss/unsafe";
import { type Visit, visitsOf } from "../fixtures/xss/visits";

/** Written, and shown by no page. */
const NOWHERE = [
  ...["Email.lastError", "Meetup.hereByName", "Photo.uploadedByName"],
  ...["PromptAnswer.shownByName", "PromptAnswer.hiddenByName"],
];

/** Of hundreds, on any page that escapes nothing. */
const NOTICED = 100;

let columns: string[];
let visits: Visit[];

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

test("every column that people type into holds the corpus", async ({
  site,
  page,
  signInAs,
  address,
  mail,
  dataDir,
}) => {
  await site.inDatabase(async (client) => {
    await addRows(client);
    visits = await visitsOf({ page, signInAs, address, mail, dataDir }, client);
    columns = await fillTexts(client);
  });
  expect(columns.length).toBeGreaterThan(100);
  expect(hostileTexts.length).toBeGreaterThan(500);
});

test.use({ expectedBrowserErrors: [/status of 404/] });

test("nothing of it runs on any page, and every page that shows it was opened", async ({
  page,
  newDevice,
  signInAs,
}) => {
  const device = await newDevice();
  const found = await watch(device);
  const seen = new Set<string>();
  // Signing in as each once is faster.
  for (const { path, as, press } of visits.toSorted((a, b) => a.as.localeCompare(b.as))) {
    await signInAs(as);
    await device.context().clearCookies();
    await device.context().addCookies(await page.context().cookies());
    const response = await device.goto(path);
    expect(response?.status(), path).toBe(200);
    if (press) {
      await device.getByRole("button", { name: text.part(press.button) }).click();
      await expect(device.locator("main")).toContainText(startOf(press.shows));
    }
    expect(await dangersIn(device), `${path}, ${as}`).toEqual([]);
    expect(found, `${path}, ${as}`).toEqual([]);
    for (const mark of await marksIn(device)) seen.add(mark);
  }
  const unseen = (mark: (column: string) => string) =>
    columns.filter((column) => !seen.has(mark(column)));
  expect(unseen(startOf)).toEqual(NOWHERE);
  expect(unseen(endOf), "as a whole").toEqual(NOWHERE);
});

test("nothing of it runs where feeds are read", async ({ request, newDevice }) => {
  const device = await newDevice();
  const found = await watch(device);
  for (const feed of ["reflections", `event/${FIRST.split("/").at(-1)}`, "city/vancouver"]) {
    const atom = await (await request.get(`/api/feeds/${feed}/atom?lang=en`)).text();
    const json = await (await request.get(`/api/feeds/${feed}/json?lang=en`)).json();
    await openUnprotected(device, atom, "application/xml");
    const contents = [
      ...(await contentsOf(device, atom)),
      ...json.items.map((item: { content_html: string }) => item.content_html),
    ];
    expect(contents.join("").split("pwned").length, feed).toBeGreaterThan(hostileTexts.length);
    await openUnprotected(device, contents.join("<hr>"));
    expect(await dangersIn(device), feed).toEqual([]);
  }
  expect(found).toEqual([]);
});

const contentsOf = (page: Page, atom: string) =>
  page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    return [...feed.querySelectorAll("content")].map(({ textContent }) => textContent ?? "");
  }, atom);

test("nothing runs that an address says", async ({ newDevice }) => {
  const device = await newDevice();
  const found = await watch(device);
  const whole = encodeURIComponent(hostileTexts.filter((each) => each.length < 40).join(" "));
  for (const path of [
    "search?q",
    "start?towns",
    "start?title",
    "sign-in/code?address",
    "sign-in?to",
  ]) {
    for (let start = 0; start < whole.length; start += 2_500) {
      // A broken escape is refused before any page is made.
      const part = whole
        .slice(start, start + 2_500)
        .replace(/%.?$/, "")
        .replace(/^[^%]?[^%]?%/, "%");
      await device.goto(`/en/${path}=${part}`);
      expect(await dangersIn(device), path).toEqual([]);
      expect(found, path).toEqual([]);
    }
  }
});

test.describe("with the same pages unescaped", () => {
  test.use({ expectedBrowserErrors: [/./] });

  test("the same checks notice it, with the content policy and without", async ({
    page,
    newDevice,
    signInAs,
  }) => {
    await signInAs("organizer");
    const cookies = await page.context().cookies();
    for (const path of [FIRST, `${FIRST}/desk/comments`, `${FIRST}/desk/debriefs`])
      for (const policy of [true, false]) {
        const device = await newDevice();
        await device.context().addCookies(cookies);
        const found = await watch(device);
        await openUnescaped(device, `/en${path}`, { policy });
        const noticed = () => (policy ? found : ranAmong(found)).length;
        await expect.poll(noticed, path).toBeGreaterThan(NOTICED);
        if (policy) {
          expect(ranAmong(found), path).toEqual([]);
          expect((await dangersIn(device)).length, path).toBeGreaterThan(NOTICED);
        }
        await device.close();
      }
  });
});
