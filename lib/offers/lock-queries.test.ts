import { beforeEach, describe, expect, it } from "vitest";
import { answerAsCoSpeaker } from "@/lib/co-speakers/answer-mutations";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { fieldSentence } from "@/lib/platform/i18n/sentences";
import { decideOnTalk } from "@/lib/talks/decide-mutations";
import { moveOwnTalk, withdrawElsewhere } from "@/lib/talks/move-mutations";
import { editProposal } from "@/lib/talks/mutations";
import { myTalks, openCallsElsewhere, proposalsForDesk } from "@/lib/talks/proposal-queries";
import { propose } from "@/lib/talks/propose-mutations";
import { host, mails, meetup, proposal, read, speaker, testTalks } from "@/lib/talks/test-talks";

testDatabase();
testTalks();

let other: { id: string };
beforeEach(async () => {
  other = await testMeetup({ hosts: [host], date: "2099-01-15", slug: "ottawa" });
  await db.meetup.update({ where: { id: other.id }, data: { eventId: meetup.eventId } });
});

const states = async () => {
  const talks = await db.talk.findMany({
    where: { proposerId: speaker.id },
    select: { id: true, meetupId: true, state: true, title: true, offerId: true, revision: true },
  });
  const here = talks.find(({ meetupId }) => meetupId === meetup.id);
  const there = talks.find(({ meetupId }) => meetupId === other.id);
  if (!here || !there) throw new Error("a talk in both cities");
  return { here, there };
};

async function offered(change: Parameters<typeof proposal>[0] = {}) {
  const form = proposal({ alsoMeetupIds: [other.id], ...change });
  expect(await propose(speaker, form)).toMatchObject({ ok: true });
  return { form, ...(await states()) };
}

const accept = (talkId: string, revision = 0) =>
  decideOnTalk(host, { talkId, revision, move: "accept" });
const confirm = (talkId: string) => moveOwnTalk(speaker, { talkId, move: "confirm" });
const edit = (talkId: string, revision: number, title: string, change = {}) => {
  const { key: _, meetupId: __, alsoMeetupIds: ___, coSpeakers: ____, ...text } = proposal(change);
  return editProposal(speaker, { ...text, talkId, revision, title });
};

describe("a talk that is offered to two cities", () => {
  it("is one row in each, which both hosts hear of; sent twice it stays one", async () => {
    const form = proposal({ alsoMeetupIds: [other.id, other.id, meetup.id] });
    await Promise.all([propose(speaker, form), propose(speaker, form)]);
    const { here, there } = await states();
    expect(here.offerId).not.toBeNull();
    expect(there.offerId).toBe(here.offerId);
    expect(await db.talk.count({ where: { proposerId: speaker.id } })).toBe(2);
    expect(await mails("proposal-received", host.email)).toHaveLength(2);
  });

  it("accepted in both at once is accepted in both; one that is confirmed is seen in the other", async () => {
    const { here, there } = await offered();
    expect(await Promise.all([accept(here.id), accept(there.id)])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await confirm(here.id)).toEqual({ ok: true });
    expect(await proposalsForDesk(host, other.id)).toMatchObject([
      { state: "accepted", elsewhere: [{ id: here.id, state: "confirmed" }] },
    ]);
    const withdraw = () => withdrawElsewhere(speaker, { talkId: here.id });
    expect(await Promise.all([withdraw(), withdraw()])).toEqual([{ ok: true }, { ok: true }]);
    expect((await read(there.id)).state).toBe("withdrawn");
    expect((await read(here.id)).state).toBe("confirmed");
    expect(await mails("talk-withdrawn", host.email)).toHaveLength(1);
    expect(await db.slot.count({ where: { talkId: there.id, withdrawnAt: null } })).toBe(0);
    expect(await proposalsForDesk(host, meetup.id)).toMatchObject([{ elsewhere: [] }]);
  });

  it("is withdrawn elsewhere by its proposer alone, and only once it is confirmed", async () => {
    const { here, there } = await offered();
    expect(await withdrawElsewhere(speaker, { talkId: here.id })).toMatchObject({ ok: false });
    await accept(here.id);
    await confirm(here.id);
    await expect(withdrawElsewhere(host, { talkId: here.id })).rejects.toThrow(NotFound);
    expect((await read(there.id)).state).toBe("submitted");
  });

  it("confirmed in both stays in both", async () => {
    const { here, there } = await offered();
    for (const { id } of [here, there]) {
      await accept(id);
      await confirm(id);
    }
    expect(await withdrawElsewhere(speaker, { talkId: here.id })).toEqual({ ok: true });
    expect((await read(there.id)).state).toBe("confirmed");
  });

  it("changes in every city that has not decided, and keeps what was decided on", async () => {
    const { here, there } = await offered();
    expect(await edit(here.id, 0, "Better")).toMatchObject({ ok: true });
    expect((await states()).there).toMatchObject({ title: "Better", revision: 1 });
    expect(await accept(there.id, 0), "its page is older").toEqual({ ok: false, reason: "stale" });
    await accept(there.id, 1);
    expect(await edit(here.id, 1, "Best")).toMatchObject({ ok: true });
    expect(await states()).toMatchObject({
      here: { title: "Best" },
      there: { title: "Better", state: "accepted" },
    });
  });

  it("doesn't change into what another city's call doesn't include", async () => {
    const { here, there } = await offered();
    await db.meetup.update({ where: { id: other.id }, data: { talkCallLanguages: ["en"] } });
    await expect(edit(here.id, 0, "Mieux", { locale: "fr" })).rejects.toMatchObject({
      field: "locale",
      code: "not-offered-elsewhere",
    });
    expect(await states()).toMatchObject({ here: { revision: 0 }, there: { revision: 0 } });
    await db.meetup.update({ where: { id: other.id }, data: { talkCallLanguages: ["fr"] } });
    expect(await edit(here.id, 0, "Better"), "as it was sent").toMatchObject({ ok: true });
    await accept(there.id, 1);
    expect(await edit(here.id, 1, "Best"), "decided on there").toMatchObject({ ok: true });
  });

  it("is heard of in the other city while it is open or confirmed here, not what was said to it", async () => {
    const { here } = await offered();
    const heard = async () => (await proposalsForDesk(host, other.id))[0]?.elsewhere;
    const decideHere = (move: "hold" | "decline", revision: number) =>
      decideOnTalk(host, { talkId: here.id, revision, move });
    await decideHere("hold", 0);
    expect(await heard()).toMatchObject([{ id: here.id, state: "submitted" }]);
    await decideHere("decline", 1);
    expect(await heard()).toEqual([]);
    expect(await myTalks(speaker), "the speaker sees all of it").toContainEqual(
      expect.objectContaining({ elsewhere: [expect.objectContaining({ state: "declined" })] }),
    );
  });

  it("edits of both at once end with one text", async () => {
    const { here, there } = await offered();
    await Promise.all([edit(here.id, 0, "One"), edit(there.id, 0, "Two")]);
    const after = await states();
    expect(after.here.title).toBe(after.there.title);
  });

  it("as a draft is submitted with the other cities' drafts, where they still ask for it", async () => {
    const { form, here } = await offered({ as: "draft" });
    expect(await propose(speaker, { ...form, as: "submitted" })).toMatchObject({ ok: true });
    expect(await states()).toMatchObject({
      here: { state: "submitted" },
      there: { state: "submitted" },
    });
    expect(await mails("proposal-received", host.email)).toHaveLength(2);
    const elsewhere = proposal({ ...form, as: "submitted", alsoMeetupIds: [] });
    expect(await propose(speaker, elsewhere), "other cities").toEqual({
      ok: false,
      reason: "already-sent",
    });
    expect((await read(here.id)).state).toBe("submitted");
  });

  it("stays a draft in a city that no longer asks for it", async () => {
    const { here } = await offered({ as: "draft" });
    await db.meetup.update({ where: { id: other.id }, data: { talkCallClosedAt: new Date() } });
    expect(await edit(here.id, 0, "Better")).toEqual({ ok: true, state: "submitted" });
    expect(await states()).toMatchObject({
      here: { state: "submitted" },
      there: { state: "draft", title: "Better" },
    });
    expect(await myTalks(speaker)).toHaveLength(2);
  });

  it("names a co-speaker in both, mails them once, and one answer counts for both", async () => {
    const address = "ana-in-two-cities@example.ca";
    const { here, there } = await offered({ coSpeakers: [{ name: "Ana", address }] });
    expect(await mails("co-speaker-invited", address)).toHaveLength(1);
    const rows = await db.coSpeaker.findMany({ where: { address }, select: { id: true } });
    const token = signLink("co-speaker", rows[0]?.id ?? "", 1);
    const yes = { token, name: "Ana", move: "accept" } as const;
    expect(await answerAsCoSpeaker(null, yes, "en")).toMatchObject({ ok: true });
    const talks = await db.talk.findMany({
      where: { id: { in: [here.id, there.id] } },
      select: { speakerName: true },
    });
    expect(talks.map(({ speakerName }) => speakerName)).toEqual(Array(2).fill("Sam Speaker, Ana"));
  });
});

it("the cities to choose from are in the order of their names", async () => {
  for (const name of ["Toronto", "Calgary", "Halifax"]) {
    const { id } = await testMeetup({ date: "2099-01-15", slug: name.toLowerCase() });
    const city = { update: { nameEn: name, nameFr: name } };
    const event = { connect: { id: meetup.eventId } };
    await db.meetup.update({ where: { id }, data: { city, event } });
  }
  const cities = await openCallsElsewhere(meetup.id, "fr", new Date());
  expect(cities.map(({ nameFr }) => nameFr)).toEqual([
    ...["Calgary", "Halifax", "Toronto", "Vancouver"],
  ]);
});

describe("a city that can't be offered it", () => {
  it("is one whose call is closed, or doesn't include it: nothing is saved anywhere", async () => {
    const close = { talkCallClosedAt: new Date() };
    await db.meetup.update({ where: { id: other.id }, data: close });
    expect(await openCallsElsewhere(meetup.id, "en", new Date())).toEqual([]);
    const form = proposal({ alsoMeetupIds: [other.id] });
    await expect(propose(speaker, form)).rejects.toMatchObject({
      field: "alsoMeetupIds",
      code: "city-closed",
      params: { towns: { en: "Vancouver", fr: "Vancouver" }, count: 1 },
    });
    const asksPanels = { talkCallClosedAt: null, talkCallFormats: ["panel" as const] };
    await db.meetup.update({ where: { id: other.id }, data: asksPanels });
    expect(await openCallsElsewhere(meetup.id, "en", new Date())).toMatchObject([{ id: other.id }]);
    await expect(propose(speaker, form)).rejects.toMatchObject({
      field: "alsoMeetupIds",
      code: "city-not-asking",
      params: { towns: { en: "Vancouver", fr: "Vancouver" }, count: 1 },
    });
    expect(await db.talk.count({ where: { proposerId: speaker.id } })).toBe(0);
  });

  it("is named with the others in a sentence, in the reader's language", async () => {
    const third = await testMeetup({ date: "2099-01-15", slug: "montreal" });
    for (const [id, nameEn, nameFr] of [
      [other.id, "Ottawa", "Ottawa"],
      [third.id, "Montreal", "Montréal"],
    ] as const)
      await db.meetup.update({
        where: { id },
        data: {
          event: { connect: { id: meetup.eventId } },
          city: { update: { nameEn, nameFr } },
          talkCallFormats: ["panel"],
        },
      });
    const error = await propose(speaker, proposal({ alsoMeetupIds: [other.id, third.id] })).catch(
      (thrown: InvalidField) => thrown,
    );
    if (!(error instanceof InvalidField)) throw new Error("nothing is offered");
    const said = (locale: "en" | "fr") => fieldSentence(locale, error.code, error.params);
    expect(said("en")).toMatch(
      /^(Ottawa and Montreal|Montreal and Ottawa) aren’t taking talks of this format or language\./,
    );
    expect(said("fr")).toMatch(/^(Ottawa et Montréal|Montréal et Ottawa) n’acceptent pas /);
    await db.meetup.update({ where: { id: third.id }, data: { talkCallClosedAt: new Date() } });
    await expect(
      propose(speaker, proposal({ alsoMeetupIds: [other.id, third.id] })),
      "the closed one first",
    ).rejects.toMatchObject({ code: "city-closed", params: { count: 1 } });
  });

  it("is one of another night, or that isn't published", async () => {
    const elsewhere = await testMeetup({ date: "2099-01-15" });
    const unpublished = await testMeetup({ date: "2099-01-15", status: "proposed", slug: "hull" });
    const { eventId } = meetup;
    await db.meetup.update({ where: { id: unpublished.id }, data: { eventId } });
    for (const { id } of [elsewhere, unpublished])
      await expect(propose(speaker, proposal({ alsoMeetupIds: [id] }))).rejects.toThrow(NotFound);
    expect(await db.talk.count({ where: { proposerId: speaker.id } })).toBe(0);
  });
});
