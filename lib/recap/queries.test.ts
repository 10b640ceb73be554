import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { past, points, saved, written } from "@/lib/reflections/test-reflections";
import { withdrawReflection } from "@/lib/reflections/withdraw-mutations";
import { eventRecap } from "./queries";

testDatabase();

const now = new Date("2026-01-17T18:00:00Z");

async function night(meetups = 1) {
  const first = await testMeetup(past);
  for (let more = 1; more < meetups; more++) await testMeetup({ ...past, eventId: first.eventId });
  const read = async (at = now) => {
    const { meetups: rows, ...event } = await db.event.findUniqueOrThrow({
      where: { id: first.eventId },
      select: { slug: true, status: true, meetups: true },
    });
    const dated = rows.map((row) => ({ ...row, localDate: past.date as never }));
    return eventRecap({ event: { ...event, localDate: past.date as never }, meetups: dated }, at);
  };
  return { ...first, read };
}

it("has the newest reflections and wishes of each city, and says how many there are", async () => {
  const { id: meetupId, eventId, read } = await night();
  const author = await testPerson();
  for (let number = 1; number <= 5; number++)
    await saved(
      author,
      written(eventId, {
        ...{ meetupId, stayed: `room ${number}` },
        nextTime: points(`first wish ${number}`, `second wish ${number}`),
        takeaways: points("not a wish"),
      }),
    );
  await saved(author, written(eventId, { stayed: "the whole night" }));
  await saved(author, written(eventId, { stayed: "a draft", intent: "draft" }));
  const recap = await read();
  const of = (id: string | null) => recap?.reflections.filter((one) => one.meetupId === id);
  expect(of(meetupId)).toHaveLength(3);
  expect(of(meetupId)).toContainEqual(
    expect.objectContaining({ stayed: "room 5", ofCity: 5, ofEvent: 6 }),
  );
  expect(of(null)).toMatchObject([{ stayed: "the whole night", ofCity: 1 }]);
  // Everybody's first wish before anybody's second.
  const wishes = recap?.wishes.map(({ text }) => text) ?? [];
  expect(wishes.slice(0, 5).every((text) => text.startsWith("first"))).toBe(true);
  expect(wishes).toHaveLength(6);
  expect(recap?.wishes[0]).toMatchObject({ meetupId, ofCity: 10 });
});

it("loses what is withdrawn", async () => {
  const { eventId, read } = await night();
  const author = await testPerson();
  const { id } = await saved(author, written(eventId, { nextTime: points("more chairs") }));
  expect(await read()).toMatchObject({ reflections: [{}], wishes: [{ text: "more chairs" }] });
  await withdrawReflection(author, { reflectionId: id, link: undefined, why: null });
  expect(await read()).toEqual({
    ...{ reflections: [], wishes: [], questions: [], hasRoundUp: false },
  });
});

it("is not read before the night is over, nor of a canceled one", async () => {
  const { eventId, read } = await night();
  const before = new Date("2026-01-15T12:00:00Z");
  // Nothing but the test's own reading of the event.
  expect(await countQueries(() => read(before))).toBeLessThan(await countQueries(() => read()));
  expect(await read(before)).toBeNull();
  await db.event.update({ where: { id: eventId }, data: { status: "canceled" } });
  expect(await read()).toBeNull();
});

it("takes the same statements for three cities as for one", async () => {
  const [one, three] = [await night(), await night(3)];
  expect(await countQueries(() => three.read())).toBe(await countQueries(() => one.read()));
});
