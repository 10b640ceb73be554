import type { Page } from "@playwright/test";
import { press } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { AHEAD, FIRST, TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

/** Submits a town in the form at the end of an event's page, or in the finder above its cities. */
async function choose(page: Page, town: string, field = "#town") {
  await page.locator(field).fill(town);
  const response = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator(field).press("Enter");
  await response;
}

/** The organizer of the demo's events. */
const organizer = "noor-haddad-0@example.ca";
const options = (page: Page) => page.locator("#your-town");
const optionsTitle = (town: string) => ({ name: text("wishes.waysTitle", { town }) });
/** The button shows how many others wish for the town. */
const wish = text.part("wishes.wishGo");
const wishedFor = (inTown: string) => text.part("wishes.wished", { inTown });

test("offers four options in a town without a meetup", async ({ page, address, mail }) => {
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Sudbury", "#find-town");
  const section = options(page);
  await expect(section.getByRole("heading", optionsTitle("Sudbury"))).toBeVisible();
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
  const others = Number(/\((\d+)\s/.exec(await wishes.innerText())?.[1]);
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

test("an unknown town clears the previous result", async ({ page }) => {
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Ottawa", "#find-town");
  const there = page.locator("#cities").getByText(text.part("wishes.there", { inTown: "Ottawa" }));
  await expect(there).toBeVisible();
  await choose(page, "Xyzzy", "#find-town");
  await expect(page.getByText(text("errors.fields.town-unknown"))).toBeVisible();
  await expect(there).toBeHidden();
});

test("a wish sent after the session ended asks for an address", async ({
  page,
  signInAs,
  address,
}) => {
  await signInAs("attendee");
  await page.goto(`/en${AHEAD}`);
  await choose(page, "Whitehorse", "#find-town");
  await expect(page.locator("#wish-whitehorse")).toHaveCount(0);
  await signInAs("nobody");
  await press(page, wish);
  await expect(page.locator("#wish-whitehorse")).toBeFocused();
  await page.locator("#wish-whitehorse").fill(address);
  await press(page, wish);
  await expect(options(page).getByText(wishedFor("Whitehorse"))).toBeVisible();
});

test("the finder links to a town's meetup or to the four options", async ({ page }) => {
  await page.goto(`/en${AHEAD}`);
  const cities = page.locator("#cities");
  await choose(page, "halifax", "#find-town");
  const there = text("wishes.there", { inTown: "Halifax", time: "7\u00a0pm" });
  await expect(cities.getByText(there)).toBeVisible();
  const go = cities.getByRole("link", { name: text("wishes.go", { inTown: "Halifax" }) });
  await expect(go).toHaveAttribute("href", `/en${AHEAD}/halifax`);
  await expect(options(page).getByRole("heading", { level: 4 })).toHaveCount(0);

  await choose(page, "Whitehorse", "#find-town");
  await cities.getByRole("link", { name: text("nights.notHere") }).click();
  await expect(options(page).getByRole("heading", optionsTitle("Whitehorse"))).toBeInViewport();

  // A list of up to twelve cities needs no finder.
  await page.goto(`/en${TONIGHT}`);
  await expect(page.locator("#find-town")).toHaveCount(0);
});

for (const locale of ["en", "fr"] as const) {
  test(`links to a town's meetup before, during and after it (${locale})`, async ({ page }) => {
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
      await expect(options(page).getByText(sentence)).toBeVisible();
      const href = `/${locale}${TONIGHT}/${town.toLowerCase()}`;
      await expect(options(page).getByRole("link", { name })).toHaveAttribute("href", href);
      await expect(options(page).getByRole("heading", { level: 4 })).toHaveCount(0);
    }
  });
}

test("during the event, suggests the nearest city that is not over", async ({ page }) => {
  await page.goto(`/en${TONIGHT}`);
  await choose(page, "Moncton");
  // Halifax is nearer but over.
  await expect(options(page).getByRole("link", { name: text.part("wishes.see") })).toHaveText(
    text("wishes.see", { town: "Ottawa" }),
  );
  const afar = options(page).getByRole("link", { name: text("wishes.afarGo") });
  await expect(afar).toBeVisible();
});

test("a past event does not ask for a town", async ({ page }) => {
  await page.goto(`/en${FIRST}`);
  await expect(page.locator("#cities")).toBeVisible();
  await expect(options(page)).toHaveCount(0);
});
