import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rsvpTemplates } from "@/lib/notifications/rsvp-templates";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { addNote } from "./note-mutations";
import { scene } from "./test-commitments";
import { withdrawCommitment } from "./withdraw-mutations";

testDatabase();

/** A night with a commitment, and later ones of the same or of another community. */
async function community() {
  const given = await scene();
  const hashtag = `tag_${randomUUID().slice(0, 8)}`;
  const tag = (id: string, hashtag: string) =>
    db.event.update({ where: { id }, data: { hashtag }, select: { id: true, slug: true } });
  await tag(given.eventId, hashtag);
  const later = async (date: string, more: { hashtag?: string; stranger?: boolean } = {}) => {
    const organizer = more.stranger ? await testPerson() : given.organizer;
    const meetup = await testMeetup({ date, organizers: [organizer] });
    const event = await tag(meetup.eventId, more.hashtag ?? hashtag);
    const shown = async () => (await eventSnapshot(event.slug))?.carriedOver;
    return { ...event, meetup, shown };
  };
  return { ...given, hashtag, later };
}

describe("what is carried over", () => {
  it("is shown by the next night of the hashtag and its organizers, however it is capitalized", async () => {
    const { make, hashtag, later, eventId } = await community();
    const next = await later("2099-01-14", { hashtag: hashtag.toUpperCase() });
    const others = [
      await later("2099-01-14", { hashtag: hashtag.replace("_", "x") }),
      await later("2099-01-14", { stranger: true }),
      await later("2026-01-01"),
      await later("2099-02-14"),
    ];
    await make();
    const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    const night = { slug, hashtag };
    const commitments = [{ text: "Ask the nurses", state: "open" }];
    expect(await next.shown()).toMatchObject({ night, commitments });
    for (const other of others) expect(await other.shown()).toBeNull();
  });

  it("changes there with what became of it, and goes with it", async () => {
    const { author, make, later } = await community();
    const next = await later("2099-01-14");
    expect(await next.shown()).toBeNull();
    const { id: commitmentId } = await make();
    expect(await next.shown()).toMatchObject({ commitments: [{ state: "open", outcome: null }] });
    const key = randomUUID();
    const words = { name: null, body: "Six came", state: "done", language: "en" } as const;
    await addNote(author, { commitmentId, key, ...words });
    const done = { state: "done", outcome: { body: "Six came" } };
    expect(await next.shown()).toMatchObject({ commitments: [done] });
    await withdrawCommitment(author, { commitmentId, why: null });
    expect(await next.shown()).toBeNull();
  });
});

describe("the mail that confirms an RSVP", () => {
  it("closes with what was done after the night before, and what came of it", async () => {
    const { author, reader, make, later, eventId, meetupId } = await community();
    const { meetup } = await later("2099-01-14");
    const confirmedAt = new Date();
    const { id: rsvpId } = await testRsvp(meetup, reader, { confirmedAt });
    const mail = async () => {
      const composed = await rsvpTemplates["rsvp-confirmed"]({ rsvpId });
      return JSON.stringify(composed?.content("en").blocks);
    };
    const { id: commitmentId } = await make();
    expect(await mail()).not.toContain("Ask the nurses");
    const words = { name: null, body: "Six came", state: "done", language: "en" } as const;
    await addNote(author, { commitmentId, key: randomUUID(), ...words });
    // A stranger's words close no mail.
    expect(await mail()).not.toContain("Ask the nurses");
    await testRsvp({ id: meetupId, eventId }, author, { confirmedAt });
    const closed = await mail();
    expect(closed).toContain("Ask the nurses");
    expect(closed).toContain("Six came");
    expect(closed).toContain("/commitments/ask-the-nurses");
  });
});
