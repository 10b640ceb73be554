import { createHash } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import { sent } from "@/lib/photos/test-photos";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { canvas } from "@/lib/platform/pictures/test-pictures";
import { realNow } from "@/lib/platform/time/now";
import type { Format } from "@/lib/talk-calls/schema";
import { sendSlide } from "./slide-mutations";

export const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** An accepted talk with its speaker and its host. */
export async function acceptedTalk(format: Format = "twenty_twenty", wanted = {}) {
  const [host, speaker] = [await testPerson(), await testPerson()];
  const meetup = await testMeetup({ hosts: [host], date: "2099-01-15", ...wanted });
  const { id: talkId } = await db.talk.create({
    data: {
      ...{ meetupId: meetup.id, proposerId: speaker.id, speakerName: "Sam" },
      ...{ title: "What a bar taught me", locale: "en", format, state: "accepted" },
      createdAt: realNow(),
    },
  });
  return { host, speaker, talkId, meetupId: meetup.id, eventId: meetup.eventId };
}

/** Numbers have a colour each. */
export const slidePicture = (number: number, shade = 0) =>
  canvas(320, 180, `rgb(${number * 4}, ${shade}, 90)`)
    .png()
    .toBuffer();

export async function send(
  viewer: Person,
  talk: string,
  number: number,
  { source = hash("first"), shade = 0, fields = {} } = {},
) {
  const picture = await slidePicture(number, shade);
  return sendSlide(
    viewer,
    { talk, source, number },
    sent(picture, hash(`${number} ${shade}`), fields),
  );
}

/** All of a deck's slides, by their rows: nothing looks at their files. */
export async function sendAll(talkId: string, count = 20, source = hash("first")) {
  const slides = Array.from({ length: count }, (_, i) => ({
    ...{ number: i + 1, contentHash: hash(`${source} ${i}`), width: 320, height: 180 },
  }));
  const data = { talkId, source, createdAt: realNow(), slides: { create: slides } };
  return db.deck.create({ data, select: { id: true } });
}
