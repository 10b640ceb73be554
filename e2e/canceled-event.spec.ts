import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { dayFromNow, press, rsvp, signInByLink, startEvent } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { DRAFT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

test("drafts and canceled events take no RSVPs", async ({ page, address, mail, newDevice }) => {
  test.slow();
  await signInByLink(page, address, mail, "/start");
  const title = `Off ${randomUUID().slice(0, 8)}`;
  const draft = { title, date: dayFromNow(90), hashtag: "calledoff", cities: ["Vancouver"] };
  const event = await startEvent(page, draft);
  const desk = `${event}/desk`;
  const attendee = await newDevice({ viewport: { width: 390, height: 844 } });
  const bar = attendee.getByRole("main").locator("a[href='#rsvp']");

  await test.step("a draft takes no RSVPs, not even from its organizer", async () => {
    await page.goto(`${event}/vancouver`);
    await expect(page.getByText(text("nights.badges.draft"))).toBeVisible();
    await expect(page.locator("#rsvp")).toHaveCount(0);
    await expect(page.locator("a[href='#rsvp']")).toHaveCount(0);
    const others = page.getByRole("heading", { name: text("nights.town.otherCities") });
    await expect(others).toHaveCount(0);
  });

  await test.step("a published event links to the RSVP in a bar on a phone", async () => {
    await page.goto(desk);
    await press(page, text("events.publish.button"));
    await attendee.goto(`${event}/afar`);
    await expect(bar).toHaveText(text("nights.town.barAfar"));
    await rsvp(attendee, `${event}/afar`, "Wanda Watcher", `watcher-${address}`);
    const watching = attendee.getByRole("heading", { name: text("rsvps.answer.goingAfar") });
    await expect(watching).toBeVisible();
    await attendee.reload();
    await expect(bar).toHaveText(text("nights.town.barMine"));
    await expect(attendee.getByText(text("nights.stream.soon"))).toBeVisible();
  });

  await test.step("a canceled event has no RSVP, stream or city forms", async () => {
    await rsvp(await newDevice(), `${event}/afar`, "Wilf Watcher", `second-${address}`);
    await page.goto(desk);
    await page.getByText(text("events.cancel.open")).click();
    const lead = text("events.cancel.lead", { cities: 0, people: 2 });
    await expect(page.getByText(lead), "how many get an e-mail").toBeVisible();
    await press(page, text("events.cancel.button"));
    await expect(page.getByText(text("events.desk.canceled-note")).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: text("events.cities.title") })).toHaveCount(0);

    await attendee.reload();
    await expectCanceledMeetup(attendee);
    await expectNextNight(attendee);
    await expect(bar).toHaveCount(0);
    await attendee.goto(event);
    await expectCanceledEvent(attendee);
    await expectNextNight(attendee);
  });
});

async function expectCanceledMeetup(page: Page) {
  await expect(page.getByText(text("nights.canceledTitle"))).toBeVisible();
  await expect(page.getByText(text("nights.badges.canceled"))).toHaveCount(0);
  await expect(page.locator("#rsvp")).toBeHidden();
  for (const key of [
    "nights.town.afarClock",
    "nights.stream.soon",
    "nights.town.otherCities",
    "nights.town.elsewhere",
  ] as const)
    await expect(page.getByText(text(key))).toHaveCount(0);
}

async function expectNextNight(page: Page) {
  const next = page.getByRole("link", { name: text("nights.nextNight") });
  await expect(next).toHaveAttribute("href", "/en");
}

async function expectCanceledEvent(page: Page) {
  await expect(page.getByText(text("nights.canceledTitle"))).toBeVisible();
  const rows = page.locator("#cities li");
  const canceled = rows.getByText(text("nights.badges.canceled"));
  await expect(canceled).toHaveCount(await rows.count());
  await expect(page.getByRole("heading", { name: text("nights.how.title") })).toHaveCount(0);
  await expect(page.locator("#cities svg:has(linearGradient)")).toHaveCount(0);
}

test("a draft meetup is marked as a draft", async ({ page, signInAs }) => {
  await signInAs("host-ottawa");
  await page.goto(`/fr${DRAFT}/ottawa`);
  await expect(page.getByText(texts("fr")("nights.badges.draft"))).toBeVisible();
  await expect(page.locator("#rsvp")).toHaveCount(0);
});
