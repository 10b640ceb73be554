import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { personForPage } from "@/lib/rsvps/person-queries";
import { ownReflections, ownSeat } from "./own-queries";
import { pulledQuotes, reflectionsOfEvent } from "./queries";
import { past, saved, written } from "./test-reflections";
import { withdrawReflection } from "./withdraw-mutations";

testDatabase();

describe("an event's reflections", () => {
  it("are listed newest first, paged without duplicates", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    for (let count = 1; count <= 23; count++)
      await saved(author, written(eventId, { stayed: `${count}` }));
    // Three reflections share one timestamp across the page boundary.
    const publishedAt = new Date("2026-01-16T08:00:00Z");
    await db.reflection.updateMany({
      where: { eventId, stayed: { in: ["3", "4", "5"] } },
      data: { publishedAt },
    });
    const first = await reflectionsOfEvent(eventId);
    const second = await reflectionsOfEvent(eventId, first.next);
    expect([first.isFirst, second.isFirst, second.next]).toEqual([true, false, null]);
    const days = [...first.reflections, ...second.reflections].map(({ stayed }) => Number(stayed));
    expect(days).toHaveLength(23);
    expect(new Set(days).size).toBe(23);
    expect(days[0]).toBe(23);
    expect((await reflectionsOfEvent(eventId, randomUUID())).isFirst).toBe(true);
  });

  it("run the same number of queries for three as for one", async () => {
    const [author, meetup] = [await testPerson(), await testMeetup(past)];
    const { eventId, id: meetupId } = meetup;
    const counted = async () => {
      const spy = vi.spyOn(pg.Client.prototype, "query");
      await reflectionsOfEvent(eventId);
      await pulledQuotes(eventId, 3);
      await ownReflections(eventId, author);
      const calls = spy.mock.calls.length;
      spy.mockRestore();
      return calls;
    };
    await saved(author, written(eventId, { meetupId }));
    await saved(author, written(eventId, { meetupId, intent: "draft" }));
    const one = await counted();
    for (const intent of ["publish", "draft"] as const)
      for (let more = 0; more < 2; more++)
        await saved(author, written(eventId, { meetupId, intent }));
    expect(one).toBeGreaterThan(2);
    expect(await counted()).toBe(one);
  });

  it("are listed to their writer, drafts first, without what was withdrawn", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const write = (stayed: string, intent: "publish" | "draft") =>
      saved(author, written(eventId, { stayed, intent }));
    await write("A draft", "draft");
    await write("Published", "publish");
    const { id: reflectionId } = await write("Withdrawn", "publish");
    await withdrawReflection(author, { reflectionId, why: null });
    const mine = [
      { stayed: "A draft", status: "draft" },
      { stayed: "Published", status: "published" },
    ];
    expect(await ownReflections(eventId, author)).toMatchObject(mine);
    expect(await ownReflections(eventId, await testPerson())).toEqual([]);
    const { reflections } = await personForPage(author);
    expect(reflections).toMatchObject([...mine].reverse());
  });

  it("default to the meetup of the writer's RSVP", async () => {
    const [author, meetup] = [await testPerson(), await testMeetup(past)];
    expect(await ownSeat(meetup.eventId, author)).toBeNull();
    await testRsvp(meetup, author);
    expect(await ownSeat(meetup.eventId, author)).toMatchObject({
      meetupId: meetup.id,
      presence: "was_there",
    });
    expect(await ownSeat(meetup.eventId, null)).toBeNull();
  });

  it("does not say of somebody that they were there whom the door did not see", async () => {
    const [came, stayedAway, meetup] = [
      await testPerson(),
      await testPerson(),
      await testMeetup(past),
    ];
    const { id: rsvpId } = await testRsvp(meetup, came);
    await testRsvp(meetup, stayedAway);
    const [occurredAt, id] = [new Date("2026-01-16T03:00:00Z"), randomUUID()];
    const event = { id, meetupId: meetup.id, sequence: 1, counter: 1, kind: "admit", by: "self" };
    await db.doorEvent.create({
      data: { ...event, rsvpId, occurredAt, receivedAt: occurredAt } as never,
    });
    expect(await ownSeat(meetup.eventId, came)).toMatchObject({ presence: "was_there" });
    expect(await ownSeat(meetup.eventId, stayedAway)).toMatchObject({ presence: null });
  });
});
