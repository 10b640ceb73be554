import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { moveOwnTalk } from "./move-mutations";
import { myTalks } from "./proposal-queries";
import { host, meetup, proposal, proposed, speaker, testTalks } from "./test-talks";

testDatabase();
testTalks();

const withdraw = (talkId: string) => moveOwnTalk(speaker, { talkId, move: "withdraw" });
const listed = async () => (await myTalks(speaker)).map(({ title, state }) => ({ title, state }));

describe("one's own talks", () => {
  it("are without a draft that was discarded, but with what was proposed and withdrawn", async () => {
    const draft = await proposed({ as: "draft", title: "A draft" });
    const submitted = await proposed({ as: "draft", title: "A proposal" });
    await moveOwnTalk(speaker, { talkId: submitted.id, move: "submit" });
    expect(await listed()).toHaveLength(2);
    for (const { id } of [draft, submitted]) expect(await withdraw(id)).toEqual({ ok: true });
    expect(await listed()).toEqual([{ title: "A proposal", state: "withdrawn" }]);
  });

  it("ask once which of them are discarded drafts", async () => {
    const discard = async (title: string) => {
      const { id } = await proposed({ as: "draft", title });
      await withdraw(id);
    };
    await discard("one");
    const one = await countQueries(() => myTalks(speaker));
    await discard("two");
    await discard("three");
    expect(await countQueries(() => myTalks(speaker))).toBe(one);
  });

  describe("in two cities", () => {
    let other: { id: string };
    beforeEach(async () => {
      other = await testMeetup({ hosts: [host], date: "2099-01-15", slug: "ottawa" });
      await db.meetup.update({ where: { id: other.id }, data: { eventId: meetup.eventId } });
    });

    it("no longer name the city whose draft was discarded", async () => {
      const form = proposal({ as: "draft", alsoMeetupIds: [other.id] });
      const { id } = await proposed(form);
      expect(await myTalks(speaker)).toMatchObject([{ elsewhere: [{}] }, { elsewhere: [{}] }]);
      await withdraw(id);
      expect(await myTalks(speaker)).toMatchObject([{ state: "draft", elsewhere: [] }]);
    });
  });
});
