import type { Page } from "@playwright/test";
import { press } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { AHEAD, FIRST, TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

/** Enters a town on an event's page: at its end, or in the finder above its cities. */
async function choose(page: Page, town: string, field = "#town") {
  await page.locator(field).fill(town);
  const response = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator(field).press("Enter");
  await response;
}

/** The organizer of the demo's events. */
const organizer = "noor-haddad-0@example.ca";
const ways = (page: Page) => page.locator("#your-town");
const waysTo = (town: string) => ({ name: text("wishes.waysTitle", { town }) });
/** The button says how many others wish for the town. */
const wish = text.part("wishes.wishGo");
const wishedFor = (inTown: string) => text.part("wishes.wished", { inTown });

test("offers four ways on in a town without a meetup", async ({ page, address, mail }) => {
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Sudbury");
  const section = ways(page);
  await expect(section.getByRole("heading", waysTo("Sudbury"))).toBeVisible();
  await expect(section.getByRole("heading", { level: 4 })).toHaveText([
    text("wishes.nearest"),
    text("wishes.afar"),
    text("wishes.wish", { inTown: "Sudbury" }),
    text("wishes.host"),
  ]);

  const nearest = text.part("wishes.nearestText", { town: "Toronto", time: "7\u00a0pm" });
  await expect(section.getByText(nearest)).toHaveText(/\b3\d\d\skm\b/);
  const toronto = section.getByRole("link", { name: text("wishes.see", { town: "Toronto" }) });
  await expect(toronto).toHaveAttribute("href", `/en${AHEAD}/toronto`);
  const afar = section.getByRole("link", { name: text("wishes.afarGo") });
  await expect(afar).toHaveAttribute("href", `/en${AHEAD}/afar`);

  const wishes = section.getByRole("button", { name: wish });
  const others = Number(/\((\d+) /.exec(await wishes.innerText())?.[1]);
  expect(others).toBeGreaterThanOrEqual(3);
  await page.locator("#wish-sudbury").fill(address);
  await press(page, wish);
  await expect(section.getByText(wishedFor("Sudbury"))).toBeVisible();
  await page.reload();
  await expect(wishes).toHaveText(text("wishes.wishGo", { others: others + 1 }));

  await section.getByText(text("wishes.hostGo")).click();
  await page.locator("#note-address").fill(address);
  await press(page, text("wishes.offer"));
  await expect(section.getByText(text("wishes.offered"))).toBeVisible();
  expect((await mail(organizer, { subject: /Sudbury/ })).text).toContain(address);
});

test("asking for an unknown town clears what the page said about the one before", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Ottawa", "#find-town");
  const there = page.locator("#cities").getByText(text.part("wishes.there", { inTown: "Ottawa" }));
  await expect(there).toBeVisible();
  await choose(page, "Xyzzy", "#find-town");
  await expect(page.getByText(text("errors.fields.town-unknown"))).toBeVisible();
  await expect(there).toBeHidden();
});

test("a wish sent after the session ended is kept and asks for an address", async ({
  page,
  be,
  address,
}) => {
  await be("attendee");
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Whitehorse", "#find-town");
  await expect(page.locator("#wish-whitehorse")).toHaveCount(0);
  await be("nobody");
  await press(page, wish);
  await expect(page.locator("#wish-whitehorse")).toBeFocused();
  await page.locator("#wish-whitehorse").fill(address);
  await press(page, wish);
  await expect(ways(page).getByText(wishedFor("Whitehorse"))).toBeVisible();
});

test("the finder of a long list leads to a town's meetup or to the four ways on", async ({
  page,
}) => {
  await page.goto(`/en${AHEAD}`);
  const cities = page.locator("#cities");
  await choose(page, "halifax", "#find-town");
  const there = text("wishes.there", { inTown: "Halifax", time: "7\u00a0pm" });
  await expect(cities.getByText(there)).toBeVisible();
  const go = cities.getByRole("link", { name: text("wishes.go", { inTown: "Halifax" }) });
  await expect(go).toHaveAttribute("href", `/en${AHEAD}/halifax`);
  await expect(ways(page).getByRole("heading", { level: 4 })).toHaveCount(0);

  await choose(page, "Whitehorse", "#find-town");
  await cities.getByRole("link", { name: text("nights.notHere") }).click();
  await expect(ways(page).getByRole("heading", waysTo("Whitehorse"))).toBeInViewport();

  // Up to twelve cities are a finder themselves.
  await page.goto(`/en${TONIGHT}`);
  await expect(page.locator("#find-town")).toHaveCount(0);
});

for (const locale of ["en", "fr"] as const) {
  test(`leads a town with a meetup to it before, while and after it is open (${locale})`, async ({
    page,
  }) => {
    const text = texts(locale);
    const inTown = (town: string) => ({ inTown: locale === "fr" ? `à ${town}` : town });
    const time = { en: "7\u00a0pm", fr: "19\u00a0h" }[locale];
    const links = {
      Halifax: [
        text("wishes.thereOver", inTown("Halifax")),
        text("wishes.see", { town: "Halifax" }),
      ],
      Toronto: [text("wishes.thereNow", inTown("Toronto")), text("wishes.go", inTown("Toronto"))],
      Vancouver: [
        text("wishes.there", { ...inTown("Vancouver"), time }),
        text("wishes.go", inTown("Vancouver")),
      ],
    } as const;
    await page.goto(`/${locale}${TONIGHT}`);
    for (const [town, [sentence, name]] of Object.entries(links)) {
      await choose(page, town);
      await expect(ways(page).getByText(sentence)).toBeVisible();
      const href = `/${locale}${TONIGHT}/${town.toLowerCase()}`;
      await expect(ways(page).getByRole("link", { name })).toHaveAttribute("href", href);
      await expect(ways(page).getByRole("heading", { level: 4 })).toHaveCount(0);
    }
  });
}

test("during the event the nearest city is one that is not over", async ({ page }) => {
  await page.goto(`/en${TONIGHT}`);
  await choose(page, "Moncton");
  // Halifax is nearer, and over.
  await expect(ways(page).getByRole("link", { name: text.part("wishes.see") })).toHaveText(
    text("wishes.see", { town: "Ottawa" }),
  );
  const afar = ways(page).getByRole("link", { name: text("wishes.afarGo") });
  await expect(afar).toBeVisible();
});

test("a past event asks for no town", async ({ page }) => {
  await page.goto(`/en${FIRST}`);
  await expect(page.locator("#how")).toBeVisible();
  await expect(ways(page)).toHaveCount(0);
});
