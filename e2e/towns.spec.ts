import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { AHEAD, FIRST, TONIGHT } from "./nights";
import { press } from "./steps";

/** Says on a night's page in which town one is, at its end or where its cities begin. */
async function choose(page: Page, town: string, field = "#town") {
  await page.locator(field).fill(town);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator(field).press("Enter");
  await answered;
}

/** Who called the demo's nights. */
const organizer = "noor-haddad-0@example.ca";
const ways = (page: Page) => page.locator("#your-town");

test("a town without a meetup gets four ways on", async ({ page, address, mail }) => {
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Sudbury");
  const section = ways(page);
  await expect(section.getByRole("heading", { name: "Sudbury: four ways on" })).toBeVisible();
  await expect(section.getByRole("heading", { level: 4 })).toHaveText([
    "The nearest city",
    "From afar",
    "A meetup in Sudbury",
    "Host it",
  ]);

  await expect(section.getByText(/^Toronto, 3\d\d\skm away\. 7\spm there\.$/)).toBeVisible();
  await expect(section.getByRole("link", { name: "See Toronto" })).toHaveAttribute(
    "href",
    `/en${AHEAD}/toronto`,
  );
  await expect(section.getByRole("link", { name: "Come from afar" })).toHaveAttribute(
    "href",
    `/en${AHEAD}/afar`,
  );

  const wishes = section.getByRole("button", { name: /^I’d come if there were one here/ });
  const others = Number(/\((\d+) others would\)/.exec(await wishes.innerText())?.[1]);
  expect(others).toBeGreaterThanOrEqual(3);
  await page.locator("#wish-sudbury").fill(address);
  await press(page, /^I’d come if there were one here/);
  await expect(section.getByText(/^Noted: you’d come to Sudbury/)).toBeVisible();
  await page.reload();
  await expect(wishes).toHaveText(`I’d come if there were one here (${others + 1} others would)`);

  await section.getByText("I’d host it", { exact: true }).click();
  await page.locator("#note-address").fill(address);
  await press(page, "Offer to host");
  await expect(section.getByText(/^Your offer is with the organizers/)).toBeVisible();
  expect((await mail(organizer, { subject: /Sudbury/ })).text).toContain(address);
});

test("what was said of a town goes once another is asked for that nobody knows", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Ottawa", "#find-town");
  const there = page.locator("#cities").getByText(/^There is a meetup in Ottawa/);
  await expect(there).toBeVisible();
  await choose(page, "Xyzzy", "#find-town");
  await expect(page.getByText("We don’t know that town.")).toBeVisible();
  await expect(there).toBeHidden();
});

test("whose session ended is asked for an address, and the wish is kept", async ({
  page,
  be,
  address,
}) => {
  await be("attendee");
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Sudbury", "#find-town");
  await expect(page.locator("#wish-sudbury")).toHaveCount(0);
  await be("nobody");
  await press(page, /^I’d come if there were one here/);
  await expect(page.locator("#wish-sudbury")).toBeFocused();
  await page.locator("#wish-sudbury").fill(address);
  await press(page, /^I’d come if there were one here/);
  await expect(ways(page).getByText(/^Noted: you’d come to Sudbury/)).toBeVisible();
});

test("past twelve cities the list has a finder, which leads to a town’s meetup or to the ways on", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}`);
  const cities = page.locator("#cities");
  await choose(page, "halifax", "#find-town");
  await expect(cities.getByText("There is a meetup in Halifax: 7 pm.")).toBeVisible();
  await expect(cities.getByRole("link", { name: "Go to Halifax" })).toHaveAttribute(
    "href",
    `/en${AHEAD}/halifax`,
  );
  await expect(ways(page).getByRole("heading", { level: 4 })).toHaveCount(0);

  await choose(page, "Whitehorse", "#find-town");
  await cities.getByRole("link", { name: "Nothing there yet: see four ways on" }).click();
  await expect(
    ways(page).getByRole("heading", { name: "Whitehorse: four ways on" }),
  ).toBeInViewport();

  // Up to twelve the list itself is the finder.
  await page.goto(`/en${TONIGHT}`);
  await expect(page.locator("#find-town")).toHaveCount(0);
});

for (const [locale, sentences] of [
  [
    "en",
    {
      Halifax: ["The meetup in Halifax is over.", "See Halifax"],
      Toronto: ["The meetup in Toronto is open now.", "Go to Toronto"],
      Vancouver: ["There is a meetup in Vancouver: 7 pm.", "Go to Vancouver"],
    },
  ],
  [
    "fr",
    {
      Halifax: ["La rencontre à Halifax est terminée.", "Voir Halifax"],
      Toronto: ["La rencontre à Toronto est en cours.", "Aller à Toronto"],
      Vancouver: ["Il y a une rencontre à Vancouver\u00a0: 19\u00a0h.", "Aller à Vancouver"],
    },
  ],
] as const) {
  test(`a town with a meetup is led to it, be it over, on or to come (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}${TONIGHT}`);
    for (const [town, [sentence, go]] of Object.entries(sentences)) {
      await choose(page, town);
      await expect(ways(page).getByText(sentence, { exact: true })).toBeVisible();
      await expect(ways(page).getByRole("link", { name: go })).toHaveAttribute(
        "href",
        `/${locale}${TONIGHT}/${town.toLowerCase()}`,
      );
      await expect(ways(page).getByRole("heading", { level: 4 })).toHaveCount(0);
    }
  });
}

test("in the middle of the night nobody is sent to where it is over", async ({ page }) => {
  await page.goto(`/en${TONIGHT}`);
  await choose(page, "Moncton");
  // Halifax is nearer, and done.
  await expect(ways(page).getByRole("link", { name: /^See / })).toHaveText("See Ottawa");
  await expect(ways(page).getByRole("link", { name: "Come from afar" })).toBeVisible();
});

test("after the night nobody is asked for a town", async ({ page }) => {
  await page.goto(`/en${FIRST}`);
  await expect(page.locator("#how")).toBeVisible();
  await expect(ways(page)).toHaveCount(0);
});
