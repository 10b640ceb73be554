import type { Locator, Page } from "@playwright/test";
import { dayFromNow } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { codeIn } from "../fixtures/mailbox";
import { expect, test } from "../fixtures/test";

const MOST_INTERACTIONS = 25;
const MOST_MS = 3 * 60_000;

/** Counts each click and each filled field. */
function counting() {
  let count = 0;
  const act = async (interact: () => Promise<void>) => {
    count += 1;
    await interact();
  };
  return {
    click: (target: Locator) => act(() => target.click()),
    fill: (target: Locator, value: string) => act(() => target.fill(value)),
    count: () => count,
  };
}

const cities = ["Halifax", "Moncton", "Ottawa", "Winnipeg", "Iqaluit"];
const host = (page: Page, city: string) =>
  page.getByLabel(new RegExp(`^${text.string("events.start.host")} ${city}`));

test("five cities with five hosts, from nothing to a published night, take at most 25 interactions", async ({
  page,
  address,
  mail,
  newDevice,
}) => {
  const startedAt = Date.now();
  const { click, fill, count } = counting();
  const submit = page.getByRole("button", { name: text("events.start.submit") });
  await page.goto("/en");
  await click(page.getByRole("main").getByRole("link", { name: text("events.home.start") }));
  await fill(page.getByLabel(text("events.start.name")), "A night for five cities");
  await fill(page.getByLabel(text("events.start.date")), dayFromNow(60));
  await fill(page.getByLabel(text("events.start.hashtag")), "fivecities");
  await fill(page.getByLabel(text("events.start.cities")), cities.join(", "));
  for (const city of cities) await fill(host(page, city), `${city.toLowerCase()}-${address}`);
  await click(submit);

  await fill(page.getByLabel(text("people.signIn.address")), address);
  await click(page.getByRole("button", { name: text("people.signIn.send") }));
  await fill(page.getByLabel(text("people.signIn.code")), codeIn(await mail(address)));
  await click(page.getByRole("button", { name: text("people.signIn.signIn") }));
  await page.waitForURL("**/en/start?**");
  for (const city of cities)
    await expect(host(page, city)).toHaveValue(`${city.toLowerCase()}-${address}`);
  await click(submit);

  await page.waitForURL("**/preview");
  const bar = page.getByRole("region", { name: text("events.preview.title") });
  await expect(bar.getByText(text.part("events.preview.sent", { count: 5 }))).toBeVisible();
  const awaited = (page: Page) => page.getByText(text.part("nights.cities.awaited"));
  await expect(awaited(page)).toContainText("Iqaluit");
  await click(bar.getByRole("button", { name: text("events.publish.button") }));
  await page.waitForURL((url) => !url.pathname.endsWith("/preview"));

  const isPublic = (page: Page) => page.getByText(text("nights.isPublic", { count: 5 }));
  await expect(isPublic(page)).toBeVisible();
  expect(count()).toBeLessThanOrEqual(MOST_INTERACTIONS);
  expect(Date.now() - startedAt).toBeLessThan(MOST_MS);
  const stranger = await newDevice();
  await stranger.goto(page.url());
  await expect(stranger.locator("h1")).toHaveText("A night for five cities");
  await expect(awaited(stranger)).toContainText("Iqaluit");
  await expect(isPublic(stranger)).toHaveCount(0);
  await click(stranger.getByRole("link", { name: text("nights.cities.sayWhere") }));
  await expect(stranger.getByLabel(text("wishes.field"))).toBeInViewport();
  for (const city of cities) {
    const invitation = await mail(`${city.toLowerCase()}-${address}`);
    expect(invitation.text).toContain(city);
  }
});
