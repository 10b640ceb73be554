import { signInByLink, startEvent } from "./fixtures/actions";
import { AHEAD, FIRST, TONIGHT } from "./fixtures/events";
import { REFLECTION } from "./fixtures/sample-paths";
import { expect, test } from "./fixtures/test";

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Loads a page that is rendered for this request: with any cookie, the server keeps none for others. */
async function pageWithoutSession(url: string, cookie = "other=1"): Promise<string> {
  const response = await fetch(url, { headers: { cookie } });
  expect(response.status, url).toBe(200);
  return response.text();
}

/** The values of the page's key fields. */
const keysIn = (html: string) =>
  (html.match(/<input[^>]* name="key"[^>]*>/g) ?? []).map(
    (input) => / value="([^"]*)"/.exec(input)?.[1] ?? "",
  );
const idsIn = (html: string) => [...new Set(html.match(UUID))].sort();

const pages = [
  { path: TONIGHT, forms: 0 },
  // A chosen town without a meetup adds the offer to host.
  { path: AHEAD, cookie: "town=sudbury", forms: 1 },
  // An RSVP and a question to the hosts.
  { path: `${AHEAD}/toronto`, forms: 2 },
  { path: `${TONIGHT}/vancouver`, forms: 2 },
  { path: "/start", forms: 1 },
  { path: `${AHEAD}/ottawa/propose`, forms: 0 },
  { path: `${FIRST}/reflections/new`, forms: 0 },
];

for (const { path, cookie, forms } of pages)
  test(`without a session, /en${path} contains no key and the same ids on every visit`, async ({
    baseURL,
  }) => {
    const url = `${baseURL}/en${path}`;
    const first = await pageWithoutSession(url, cookie);
    expect(keysIn(first)).toEqual(Array(forms).fill(""));
    expect(idsIn(await pageWithoutSession(url, cookie))).toEqual(idsIn(first));
  });

test("without a session, a reflection contains no key and the same ids on every visit", async ({
  baseURL,
}) => {
  const url = `${baseURL}/en${REFLECTION}`;
  const first = await pageWithoutSession(url);
  expect(keysIn(first)).toEqual([""]);
  expect(idsIn(await pageWithoutSession(url))).toEqual(idsIn(first));
});

test("the browser gives each form of a page a key of its own", async ({ page }) => {
  await page.goto(`/en${AHEAD}/toronto`);
  const keys = page.locator("input[name=key]");
  await expect(keys).toHaveCount(2);
  for (const key of await keys.all()) await expect(key).toHaveValue(/^[0-9a-f]{32}$/);
  expect(await keys.first().inputValue()).not.toBe(await keys.last().inputValue());
});

test("a form opened before signing in elsewhere starts an event", async ({
  page,
  address,
  mail,
}) => {
  await page.goto("/en/start");
  const secondTab = await page.context().newPage();
  await signInByLink(secondTab, address, mail, "/me");
  const title = "Begun before signing in";
  const date = `${new Date().getFullYear() + 1}-03-03`;
  const path = await startEvent(page, { title, date, hashtag: "begun", cities: [] });
  await page.goto(`/en/me`);
  await expect(page.locator("main").getByText(title).first()).toBeVisible();
  expect(path).toContain("begun-before");
});
