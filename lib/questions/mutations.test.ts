import { describe, expect, it } from "vitest";
import { hosted } from "@/lib/activity/scenarios/test-fixtures";
import { NotAllowed } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { addQuestion, editQuestion, moveQuestion, removeQuestion } from "./mutations";
import { NAME_QUESTION, testQuestion, toAdd } from "./test-questions";

testDatabase();

const texts = async (meetupId: string) => {
  const where = { meetupId, removedAt: null };
  const rows = await db.question.findMany({ where, orderBy: { position: "asc" } });
  return rows.map(({ textEn, position }) => `${position} ${textEn}`);
};

async function asks(...names: string[]) {
  const { host, meetup, meetupId } = await hosted();
  const ids: string[] = [];
  for (const textEn of names) ids.push((await testQuestion(meetupId, { textEn })).id);
  return { host, meetup, meetupId, ids };
}

describe("a meetup's questions", () => {
  it("are five at most, also when the last one is added many times at once", async () => {
    const { host, meetupId } = await asks("a", "b", "c", "d");
    const outcomes = await Promise.all(
      [..."efghijkl"].map((textEn) => addQuestion(host, toAdd(meetupId, { textEn }))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "questions-full" });
    expect(await texts(meetupId)).toHaveLength(5);
  });

  it("are added once for a form that is sent twice", async () => {
    const { host, meetupId } = await asks();
    const form = toAdd(meetupId);
    await addQuestion(host, form);
    await addQuestion(host, form);
    expect(await texts(meetupId)).toEqual([`0 ${NAME_QUESTION.textEn}`]);
  });

  it("move up, and leave no gap when one is removed", async () => {
    const { host, meetupId, ids } = await asks("a", "b", "c");
    const [a = "", , c = ""] = ids;
    const up = { meetupId, questionId: c, from: 2 };
    expect(await moveQuestion(host, up)).toEqual({ ok: true });
    expect(await moveQuestion(host, up)).toEqual({ ok: true });
    expect(await texts(meetupId)).toEqual(["0 a", "1 c", "2 b"]);
    await removeQuestion(host, { meetupId, questionId: a });
    expect(await texts(meetupId)).toEqual(["0 c", "1 b"]);
    expect(await moveQuestion(host, { meetupId, questionId: a, from: 1 })).toEqual({
      ...{ ok: false, reason: "stale" },
    });
  });

  it("keep their choices once somebody has answered", async () => {
    const { host, meetup, meetupId } = await asks();
    const choices = { choicesEn: ["Meat", "No meat"] };
    const { id: questionId } = await testQuestion(meetupId, choices);
    const { id: rsvpId } = await testRsvp(meetup, await testPerson());
    await db.questionAnswer.create({ data: { rsvpId, questionId, choice: 0 } });
    const form = { meetupId, questionId, revision: 0, ...NAME_QUESTION };
    expect(await editQuestion(host, { ...form, choicesEn: ["No meat", "Meat"] })).toEqual({
      ...{ ok: false, reason: "question-answered" },
    });
    const more = { ...form, choicesEn: ["Meat", "No meat", "No fish"] };
    expect(await editQuestion(host, more)).toEqual({ ok: true });
    expect(await editQuestion(host, { ...more, textEn: "Other" })).toEqual({
      ...{ ok: false, reason: "stale" },
    });
  });

  it("are changed by those who run the meetup only", async () => {
    const { meetupId, ids } = await asks("a");
    const stranger = await testPerson();
    await testMeetup({ hosts: [stranger], organizers: [stranger] });
    const one = { meetupId, questionId: ids[0] ?? "" };
    for (const change of [
      () => addQuestion(stranger, toAdd(meetupId)),
      () => editQuestion(stranger, { ...one, revision: 0, ...NAME_QUESTION }),
      () => moveQuestion(stranger, { ...one, from: 1 }),
      () => removeQuestion(stranger, one),
    ])
      await expect(change()).rejects.toBeInstanceOf(NotAllowed);
    expect(await texts(meetupId)).toEqual(["0 a"]);
  });

  it("belong to the meetup that the form names", async () => {
    const { ids } = await asks("a");
    const other = await asks();
    const one = { meetupId: other.meetupId, questionId: ids[0] ?? "" };
    await removeQuestion(other.host, one);
    const edit = { ...one, revision: 0, ...NAME_QUESTION };
    expect(await editQuestion(other.host, edit)).toEqual({ ok: false, reason: "stale" });
    expect(await db.question.count({ where: { id: one.questionId, removedAt: null } })).toBe(1);
  });
});
