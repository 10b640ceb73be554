import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { dayFromNow, moveClock, press, signInByLink, startEvent } from "../../fixtures/actions";
import { text } from "../../fixtures/catalogue";
import { expect, test } from "../../fixtures/test";
import {
  askForReflections,
  countHeads,
  drawTogether,
  expectUnindexed,
  replyTwice,
  viewNextMorning,
  writeReflection,
} from "./after";
import {
  acceptInvitation,
  agreeToRoundUp,
  changeVenue,
  publishMeetup,
  removeAttendee,
  scheduleTalk,
  takeSeat,
  waitForSeat,
} from "./before";

test.setTimeout(240_000);

test("an event runs from its first draft to the morning after", async ({
  page,
  newDevice,
  mail,
}) => {
  const id = randomUUID().slice(0, 6);
  const address = (who: string) => `${who}-${id}@example.ca`;
  const viewport = { width: 390, height: 844 };

  await test.step("six weeks before, an organizer signs in with a mailed link", async () => {
    await page.goto("/en");
    await moveClock(page, "six-weeks-before");
    await signInByLink(page, address("organizer"), mail, "/start");
  });
  const event = await test.step("the organizer publishes an event in under a minute", () =>
    publishEvent(page, `A night for neighbours ${id}`));
  const run = {
    organizer: page,
    host: await newDevice({ viewport }),
    first: await newDevice({ viewport }),
    second: await newDevice({ viewport }),
    newDevice: () => newDevice({ viewport }),
    mail,
    address,
    event,
    vancouver: `${event}/vancouver`,
  };
  await test.step("a host signs in with a mailed code and accepts an invitation link", () =>
    acceptInvitation(run));
  await test.step("the host publishes the meetup with only a date and a host", () =>
    publishMeetup(run));
  await test.step("an attendee gets a seat", () => takeSeat(run));
  await test.step("the next attendee is waitlisted and gets a canceled seat", () =>
    waitForSeat(run));
  await test.step("a host cancels an attendee's RSVP, who is notified by mail", () =>
    removeAttendee(run));
  await test.step("the first venue is mailed as an announcement, the next as a change", () =>
    changeVenue(run));
  await test.step("a talk is proposed and accepted, and the line-up computes its start", () =>
    scheduleTalk(run));
  await test.step("an attendee agrees to mail after the event", () => agreeToRoundUp(run));
  await test.step("during the event, a head count is confirmed and published", () =>
    countHeads(run));
  await test.step("the next morning, the meetup and its desk ask for a reflection", () =>
    viewNextMorning(run));
  await test.step("the organizer asks the city of which nobody has written", () =>
    askForReflections(run));
  const reflection = await test.step("an attendee writes a reflection of one sentence", () =>
    writeReflection(run));
  await test.step("a reply sent twice appears once", () => replyTwice(run, reflection));
  await test.step("the organizer publishes a round-up and mails it to who agreed", () =>
    drawTogether(run));
  await test.step("search engines are asked not to index an unlisted event", () =>
    expectUnindexed(run, reflection));
});

async function publishEvent(page: Page, title: string): Promise<string> {
  const startedAt = Date.now();
  const cities = ["Vancouver", "Halifax"];
  const draft = { title, date: dayFromNow(0), hashtag: "neighbours", cities };
  const event = await startEvent(page, draft);
  expect(Date.now() - startedAt).toBeLessThan(60_000);
  const publish = text("events.publish.button");
  await press(page, publish);
  await expect(page.getByRole("button", { name: publish })).toHaveCount(0);
  const disclosure = page.locator("summary", { hasText: text.part("events.cities.remove-open") });
  await disclosure.filter({ hasText: "Halifax" }).click();
  await press(page, text.part("events.cities.remove"), "Halifax");
  await expect(disclosure.filter({ hasText: "Halifax" })).toHaveCount(0);
  return event;
}
