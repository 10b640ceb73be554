import type { Page } from "@playwright/test";
import { dayFromNow, makeInvitationLink, moveClock, press, startEvent } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { expect, test } from "../fixtures/test";

test.setTimeout(180_000);

const publish = text("meetups.desk.publish");
const moved = text.part("nights.badges.moved");
const openNow = text.part("time.phases.open");

/** Makes the signed-in person a city's host and publishes the meetup. */
async function openCity(page: Page, event: string, city: string) {
  await page.goto(`${event}/desk/invitations`);
  await page.goto(await makeInvitationLink(page, city));
  await page.getByRole("button", { name: text("invitations.accept.button") }).click();
  await page.waitForURL("**/desk");
  await press(page, publish);
  await expect(page.getByRole("button", { name: publish })).toHaveCount(0);
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
  await press(page, text("meetups.details.times.save"));
  const saved = page.getByText(text.part("meetups.details.saved"));
  await expect(saved).toBeVisible();
}

test("a city moved to another day is marked before, during and after its meetup", async ({
  page,
  signInAs,
}) => {
  await signInAs("organizer");
  await page.goto("/en");
  await moveClock(page, "six-weeks-before");
  await page.goto("/en/start");
  const cities = ["Halifax", "Toronto", "Vancouver"];
  const draft = { title: "The night of the storm", date: dayFromNow(0), hashtag: "storm", cities };
  const event = await startEvent(page, draft);
  await press(page, text("events.publish.button"));
  for (const city of cities) await openCity(page, event, city);
  const nextDay = dayFromNow(1);
  await moveCity(page, `${event}/halifax`, { date: dayFromNow(-1), from: "7 pm", till: "10 pm" });
  await moveCity(page, `${event}/toronto`, { date: nextDay, from: "8 am", till: "11 pm" });
  await moveCity(page, `${event}/vancouver`, { date: nextDay, from: "7 pm", till: "10 pm" });

  const row = (city: string) => page.locator("#cities li", { hasText: city });
  await page.goto(event);
  for (const city of cities) await expect(row(city)).toContainText(moved);

  await moveClock(page, "next-morning");
  await page.goto(event);
  for (const city of cities) await expect(row(city)).toContainText(moved);
  await expect(row("Halifax")).toContainText(text.part("nights.cities.notRecorded"));
  await expect(row("Toronto")).toContainText(openNow);
  await expect(row("Vancouver")).not.toContainText(openNow);
  await page.goto(`${event}/toronto`);
  await expect(page.locator("main")).toContainText(openNow);
  await expect(page.locator("main")).toContainText(moved);
});
