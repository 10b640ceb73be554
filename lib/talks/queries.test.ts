import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { listSpeakers } from "@/lib/co-speakers/listed-mutations";
import type { Person } from "@/lib/kernel/viewer";
import { publishLineUp } from "@/lib/line-up-versions/mutations";
import { removeSlot } from "@/lib/line-ups/slot-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { talkData } from "@/lib/share/json-ld-rules";
import { lineUpForDesk, lineUpOf } from "@/lib/slots/line-up-queries";
import { decideOnTalk } from "./decide-mutations";
import { moveOwnTalk } from "./move-mutations";
import { myTalks, ownProposal, proposalsForDesk } from "./proposal-queries";
import { propose } from "./propose-mutations";
import { isPublic, talkBySlug } from "./queries";

testDatabase();

async function scene() {
  const [host, speaker] = [await testPerson(), await testPerson()];
  const { id: meetupId } = await testMeetup({ hosts: [host], date: "2099-01-15" });
  const talk = async (title: string) => {
    const content = {
      speakerName: "Sam",
      title,
      abstract: null,
      locale: "en",
      minutes: null,
      ...{ bio: null, isFirstTime: false, needs: null },
      ...{ mayBeFilmed: false, mayBePhotographed: false, mayBeQuoted: false },
    } as const;
    const form = {
      meetupId,
      key: randomUUID(),
      format: "twenty_fifteen",
      as: "submitted",
    } as const;
    await propose(speaker, { ...form, ...content, coSpeakers: [], alsoMeetupIds: [] });
    const [found] = (await myTalks(speaker)).filter((mine) => mine.title === title);
    await decideOnTalk(host, { talkId: found?.id ?? "", revision: 0, move: "accept" });
    await publishLineUp(host, { meetupId, publish: true, seen: null });
  };
  await talk("first");
  return { meetupId, speaker, host, talk };
}

describe("reading talks", () => {
  it.each([
    ["the line-up", (meetupId: string) => lineUpOf(meetupId)],
    [
      "the line-up's desk",
      (meetupId: string, _: Person, host: Person) => lineUpForDesk(host, meetupId),
    ],
    [
      "the proposals' desk",
      (meetupId: string, _: Person, host: Person) => proposalsForDesk(host, meetupId),
    ],
    ["my talks", (_meetupId: string, speaker: Person) => myTalks(speaker)],
  ])("for %s runs the same number of queries for three as for one", async (_where, read) => {
    const { meetupId, speaker, host, talk } = await scene();
    const one = await countQueries(() => read(meetupId, speaker, host));
    await talk("second");
    await talk("third");
    expect(await proposalsForDesk(host, meetupId)).toHaveLength(3);
    expect(one).toBeGreaterThan(0);
    expect(await countQueries(() => read(meetupId, speaker, host))).toBe(one);
  });

  it("shows consecutive times for each talk, and where it was proposed", async () => {
    const { meetupId, speaker, talk } = await scene();
    await talk("second");
    const lineUp = await lineUpOf(meetupId);
    const [first, second] = lineUp?.slots ?? [];
    expect(first?.startsAt).toEqual(lineUp?.startsAt);
    expect((second?.startsAt.getTime() ?? 0) - (first?.startsAt.getTime() ?? 0)).toBe(360_000);
    expect(await myTalks(speaker)).toMatchObject([
      { title: "second", isInLineUp: true, meetup: { localDate: "2099-01-15" } },
      { title: "first", state: "accepted" },
    ]);
  });

  it("does not return anybody else's proposal for editing", async () => {
    const { meetupId, speaker } = await scene();
    const [mine] = await myTalks(speaker);
    expect(await ownProposal(null, meetupId, mine?.id ?? "")).toBeNull();
    expect(await ownProposal(speaker, meetupId, mine?.id ?? "")).toMatchObject({ title: "first" });
    expect(await ownProposal(speaker, randomUUID(), mine?.id ?? "")).toBeNull();
  });
});

describe("a talk's page", () => {
  async function placed() {
    const { meetupId, speaker, host, talk } = await scene();
    const { slug: city, event } = await db.meetup.findUniqueOrThrow({
      where: { id: meetupId },
      select: { slug: true, event: { select: { slug: true } } },
    });
    const open = (slug: string, viewer: Person | null = null) =>
      talkBySlug(event.slug, city, slug, viewer);
    const of = (title: string) => db.talk.findFirstOrThrow({ where: { meetupId, title } });
    return { meetupId, speaker, host, talk, open, of, city, event };
  }

  it("has the times of the published line-up, and an address that is the meetup's own", async () => {
    const { talk, open, of } = await placed();
    await talk("First");
    await talk("first");
    const slugs = [(await of("first")).slug, (await of("First")).slug];
    expect(slugs).toEqual(["first", "first-2"]);
    const [one, two] = await Promise.all(slugs.map((slug) => open(slug)));
    expect(one).toMatchObject({ speakerName: "Sam", seconds: 300, eventStatus: "published" });
    expect(await countQueries(() => open("first"))).toBe(1);
    expect(two?.startsAt).toEqual(new Date((one?.endsAt.getTime() ?? 0) + 60_000));
  });

  it("names everybody who speaks by themself, also for machines, and nobody who was only asked", async () => {
    const { talk, open, of } = await placed();
    await talk("Together");
    const { id: talkId, slug } = await of("Together");
    expect((await open(slug))?.speakers).toEqual(["Sam"]);
    // A name may have a comma of its own.
    for (const [position, state] of (["accepted", "invited", "accepted"] as const).entries()) {
      const address = `${randomUUID()}@example.ca`;
      const userId = state === "accepted" ? (await testPerson()).id : null;
      const row = { talkId, state, position, userId, address, name: `Ana ${position}, MD` };
      await db.coSpeaker.create({ data: { ...row, createdAt: new Date() } });
    }
    await db.$transaction((tx) => listSpeakers(tx, talkId));
    const found = await open(slug);
    expect(found?.speakers).toEqual(["Sam", "Ana 0, MD", "Ana 2, MD"]);
    if (!found) throw new Error("it is public");
    const paths = { talk: `/talks/${slug}`, city: "/city" };
    const where = { locale: "en", origin: "https://rollcall.example" } as const;
    expect(talkData({ ...found, paths, city: null }, where).performer).toEqual([
      { "@type": "Person", name: "Sam" },
      { "@type": "Person", name: "Ana 0, MD" },
      { "@type": "Person", name: "Ana 2, MD" },
    ]);
  });

  it("is nowhere else, nor before its line-up is out, or once it left that", async () => {
    const { meetupId, host, speaker, talk, open, of, city } = await placed();
    const another = await placed();
    await another.talk("elsewhere");
    const isShown = async (title: string) => {
      const { id, slug } = await of(title);
      const page = await open(slug, host);
      expect(await db.talk.count({ where: { id, ...isPublic } })).toBe(page ? 1 : 0);
      return page !== null;
    };
    for (const title of ["removed", "withdrawn", "kept"]) await talk(title);
    expect(await isShown("kept")).toBe(true);
    expect(await open("elsewhere")).toBeNull();
    expect(await talkBySlug(another.event.slug, city, "kept", null)).toBeNull();
    await publishLineUp(host, { meetupId, publish: false, seen: null });
    expect(await isShown("kept")).toBe(false);
    await publishLineUp(host, { meetupId, publish: true, seen: null });
    const slots = (await lineUpForDesk(host, meetupId))?.slots ?? [];
    const slot = slots.find(({ talk }) => talk?.title === "removed");
    await removeSlot(host, { meetupId, slotId: slot?.id ?? "" });
    await moveOwnTalk(speaker, { talkId: (await of("withdrawn")).id, move: "withdraw" });
    const shown = () =>
      Promise.all(["removed", "withdrawn", "kept"].map((title) => isShown(title)));
    expect(await shown(), "removed from the draft alone").toEqual([true, false, true]);
    await publishLineUp(host, { meetupId, publish: true, seen: null });
    expect(await shown()).toEqual([false, false, true]);
    await db.meetup.update({ where: { id: meetupId }, data: { status: "canceled" } });
    expect(await isShown("kept")).toBe(false);
  });

  it("has an address only from its acceptance on, which stays", async () => {
    const { meetupId, speaker, host } = await scene();
    const proposed = await propose(speaker, {
      ...{ meetupId, key: randomUUID(), as: "submitted", format: "twenty_twenty", minutes: null },
      ...{ speakerName: "Sam", title: "Une réunion de plus", abstract: null, locale: "fr" },
      ...{ bio: null, isFirstTime: false, needs: null },
      ...{ mayBeFilmed: false, mayBePhotographed: false, mayBeQuoted: false },
      ...{ coSpeakers: [], alsoMeetupIds: [] },
    });
    expect(proposed.ok).toBe(true);
    const read = () => db.talk.findFirstOrThrow({ where: { meetupId, locale: "fr" } });
    const { id, slug, revision } = await read();
    expect(slug).toMatch(/^[0-9a-f-]{36}$/);
    await decideOnTalk(host, { talkId: id, revision, move: "accept" });
    expect((await read()).slug).toBe("une-reunion-de-plus");
    await moveOwnTalk(speaker, { talkId: id, move: "confirm" });
    expect((await read()).slug).toBe("une-reunion-de-plus");
  });
});
