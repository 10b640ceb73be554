import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { decideOnTalk } from "./decide-mutations";
import { publishLineUp } from "./line-up-mutations";
import { propose } from "./mutations";
import { lineUpForDesk, lineUpOf, myTalks, ownProposal, proposalsForDesk } from "./queries";

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
    await propose(speaker, { ...form, ...content });
    const [found] = (await myTalks(speaker)).filter((mine) => mine.title === title);
    await decideOnTalk(host, { talkId: found?.id ?? "", revision: 0, move: "accept" });
  };
  await talk("first");
  await publishLineUp(host, { meetupId, publish: true });
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
