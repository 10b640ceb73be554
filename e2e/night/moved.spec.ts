import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { dayFromNow, moveClock, press } from "../steps";

test.setTimeout(180_000);

/** Opens a city of a night, its host being whoever the page belongs to. */
async function openCity(page: Page, night: string, city: string) {
  await page.goto(`${night}/desk/invitations`);
  await page.getByRole("button", { name: new RegExp(`^Make a link\\s+${city}$`) }).click();
  const link = page.getByRole("textbox", { name: `Link for ${city}` });
  await expect(link).toHaveValue(/\/invitations\//);
  await page.goto(await link.inputValue());
  await page.getByRole("button", { name: /^Accept/ }).click();
  await page.waitForURL("**/desk");
  await press(page, "Publish");
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
}

async function moveCity(
  page: Page,
  city: string,
  to: { date: string; from: string; till: string },
) {
  await page.goto(`${city}/desk/details`);
  await page.locator("[name=localDate]").fill(to.date);
  await page.locator("[name=startsLocal]").fill(to.from);
  await page.locator("[name=endsLocal]").fill(to.till);
  await press(page, "Save the times");
  await expect(page.getByText(/^Saved\./)).toBeVisible();
}

test("a city moved to another day says so before its doors, while it is open and afterwards", async ({
  page,
  be,
}) => {
  await be("organizer");
  await page.goto("/en");
  await moveClock(page, "Six weeks before");
  await page.goto("/en/start");
  await page.getByLabel("What is the night called?").fill("The night of the storm");
  await page.getByLabel("Date", { exact: true }).fill(dayFromNow(0));
  await page.getByLabel("Doors open at").fill("7 pm");
  await page.getByLabel("Hashtag").fill("storm");
  const cities = ["Halifax", "Toronto", "Vancouver"];
  for (const city of cities) await page.getByLabel(city, { exact: true }).check();
  await page.getByRole("button", { name: "Start this night" }).click();
  await page.waitForURL("**/en/n/*/desk");
  const night = new URL(page.url()).pathname.replace(/\/desk$/, "");
  await press(page, "Publish this night");
  for (const city of cities) await openCity(page, night, city);
  const nextDay = dayFromNow(1);
  await moveCity(page, `${night}/halifax`, { date: dayFromNow(-1), from: "7 pm", till: "10 pm" });
  await moveCity(page, `${night}/toronto`, { date: nextDay, from: "8 am", till: "11 pm" });
  await moveCity(page, `${night}/vancouver`, { date: nextDay, from: "7 pm", till: "10 pm" });

  const row = (city: string) => page.locator("#cities li", { hasText: city });
  await page.goto(night);
  for (const city of cities) await expect(row(city)).toContainText(/Moved to \w{3}, \w{3} \d/);

  await moveClock(page, "Next morning");
  await page.goto(night);
  for (const city of cities) await expect(row(city)).toContainText(/Moved to \w{3}, \w{3} \d/);
  await expect(row("Halifax")).toContainText("head count not recorded");
  await expect(row("Toronto")).toContainText("Open now");
  await expect(row("Vancouver")).not.toContainText("Open now");
  await page.goto(`${night}/toronto`);
  await expect(page.locator("main")).toContainText(/Open now\s*Moved to/);
});
