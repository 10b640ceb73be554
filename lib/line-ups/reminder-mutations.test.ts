import { beforeEach, expect, it } from "vitest";
import { publishLineUp } from "@/lib/line-up-versions/mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { fromLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { moveOwnTalk } from "@/lib/talks/move-mutations";
import { host, mails, meetup, speaker, testTalks } from "@/lib/talks/test-talks";
import { sendDueSpeakerReminders } from "./reminder-mutations";
import { addTalk } from "./test-line-ups";

testDatabase();
testTalks();

let talkId: string;
beforeEach(async () => {
  talkId = await addTalk();
  await publishLineUp(host, { meetupId: meetup.id, publish: true, seen: null });
});

async function inHours(hours: number) {
  const startsAt = new Date((await now()).getTime() + hours * 3_600_000);
  const localDate = fromLocalDate(toWall(startsAt, "America/Vancouver").date);
  const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
  await db.meetup.update({ where: { id: meetup.id }, data: { startsAt, endsAt, localDate } });
}
const sent = async () => {
  await sendDueSpeakerReminders();
  return (await mails("speaker-reminder", speaker.email)).map(({ params }) => params);
};

it("speakers are reminded once, the day before, and again for another date", async () => {
  await inHours(60);
  expect(await sent()).toEqual([]);
  await inHours(6);
  expect(await sent()).toEqual([{ talkId }]);
  expect(await sent()).toEqual([{ talkId }]);
});

it.each([
  ["that is withdrawn", () => moveOwnTalk(speaker, { talkId, move: "withdraw" })],
  [
    "whose line-up is not out",
    () => publishLineUp(host, { meetupId: meetup.id, publish: false, seen: null }),
  ],
  [
    "of a canceled meetup",
    () => db.meetup.update({ where: { id: meetup.id }, data: { status: "canceled" } }),
  ],
  [
    "of a night that is a draft again",
    () => db.event.update({ where: { id: meetup.eventId }, data: { status: "draft" } }),
  ],
  [
    "of somebody who is suspended",
    () => db.user.update({ where: { id: speaker.id }, data: { suspendedAt: new Date(0) } }),
  ],
])("nobody is reminded of a talk %s", async (_, end) => {
  await inHours(6);
  await end();
  expect(await sent()).toEqual([]);
});
