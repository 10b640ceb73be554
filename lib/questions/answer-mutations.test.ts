import { describe, expect, it } from "vitest";
import { hosted, hoursAgo, seated } from "@/lib/activity/scenarios/test-fixtures";
import { fixAddress } from "@/lib/attempts/fix-mutations";
import { attempt } from "@/lib/attempts/test-attempts";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { answerQuestion } from "@/lib/rsvps/change-mutations";
import { answerOf } from "@/lib/rsvps/queries";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { answersTo, testQuestion } from "./test-questions";

testDatabase();

async function asked(more: Parameters<typeof testQuestion>[1] = {}) {
  const { meetup, meetupId, eventId } = await hosted();
  const question = await testQuestion(meetupId, more);
  const questionId = question.id;
  const form = (answer: string | null) => ({ meetupId, questionId, answer });
  return { meetup, meetupId, eventId, question, questionId, form };
}

const text = (answer: string) => [{ text: answer, choice: null }];

describe("an answer to a host's question", () => {
  it("is stored once per RSVP, and is the owner's to see and take back", async () => {
    const { meetup, question, questionId, form } = await asked({ required: false });
    const { person, by } = await seated(meetup);
    for (const name of ["Zoe", "Zoé Côté"]) await answerQuestion(by, form(name));
    expect(await answersTo(questionId)).toEqual(text("Zoé Côté"));
    const here = { ...meetup, questions: [question] };
    const mine = await answerOf(here, person, new Map());
    expect(mine.asked).toMatchObject([{ id: questionId, isAnswered: true, answer: "Zoé Côté" }]);
    await answerQuestion(by, form(null));
    expect(await answersTo(questionId)).toEqual([]);
  });

  it("must be one of the choices, and not empty where it is required", async () => {
    const { meetup, questionId, form } = await asked({ choicesEn: ["Yes", "No"] });
    const { by } = await seated(meetup);
    await answerQuestion(by, form("1"));
    expect(await answersTo(questionId)).toEqual([{ text: null, choice: 1 }]);
    for (const wrong of ["2", null])
      await expect(answerQuestion(by, form(wrong))).rejects.toBeInstanceOf(InvalidField);
    expect(await answersTo(questionId)).toEqual([{ text: null, choice: 1 }]);
  });

  it("is not shown on a device that typed an address, whose empty field leaves it", async () => {
    const { meetup, meetupId, question, questionId, form } = await asked();
    const { phone, rsvpId } = await attempt(meetupId);
    await expect(answerQuestion(phone, form(null))).rejects.toBeInstanceOf(InvalidField);
    await answerQuestion(phone, form("Zoé Côté"));
    expect(await answerQuestion(phone, form(null))).toEqual({ ok: true });
    expect(await answersTo(questionId)).toEqual(text("Zoé Côté"));
    const here = { ...meetup, questions: [question] };
    const linked = { token: signLink("answer", rsvpId, 1) };
    for (const device of [{ attemptId: phone.attemptId }, linked]) {
      const { asked } = await answerOf(here, null, new Map([[meetupId, device]]));
      expect(asked).toMatchObject([{ isAnswered: true, answer: "" }]);
    }
  });

  it("moves with an RSVP whose address is corrected", async () => {
    const { meetupId, questionId, form } = await asked();
    const { attemptId, phone, address } = await attempt(meetupId);
    await answerQuestion(phone, form("Zoé Côté"));
    const fix = { meetupId, address: `right-${address}`, key: crypto.randomUUID() };
    expect(await fixAddress(attemptId, fix, "en")).toMatchObject({ ok: true });
    const { rsvp } = await db.questionAnswer.findFirstOrThrow({
      where: { questionId },
      select: { rsvp: { select: { status: true, user: { select: { email: true } } } } },
    });
    expect(rsvp).toEqual({ status: "going", user: { email: fix.address } });
  });

  it("stays at its meetup when its person goes to another", async () => {
    const { meetup, meetupId, eventId, questionId, form } = await asked();
    const { by, rsvpId } = await seated(meetup);
    await answerQuestion(by, form("Zoé Côté"));
    const there = await hosted();
    await db.meetup.update({ where: { id: there.meetupId }, data: { eventId } });
    const switched = await switchMeetup(by, { meetupId: there.meetupId, from: meetupId });
    expect(switched).toMatchObject({ ok: true });
    const rows = await db.questionAnswer.findMany({ where: { questionId } });
    expect(rows).toMatchObject([{ rsvpId }]);
  });

  it("is asked for with a seat only", async () => {
    const { meetup, question, form } = await asked();
    const here = { ...meetup, questions: [question] };
    const waits = await seated(meetup, { status: "waitlisted" });
    expect((await answerOf(here, waits.person, new Map())).asked).toEqual([]);
    const gone = await seated(meetup, { status: "canceled" });
    expect((await answerOf(here, gone.person, new Map())).asked).toEqual([]);
    expect(await answerQuestion(gone.by, form("Zoe"))).toEqual({
      ...{ ok: false, reason: "not-answered" },
    });
  });

  it("is refused once the meetup is over, so that none outlives the erasure", async () => {
    const { meetup, meetupId, questionId, form } = await asked();
    const { by } = await seated(meetup);
    const past = { startsAt: hoursAgo(5), endsAt: hoursAgo(1) };
    await db.meetup.update({ where: { id: meetupId }, data: past });
    expect(await answerQuestion(by, form("Zoe"))).toEqual({ ok: false, reason: "meetup-over" });
    expect(await answersTo(questionId)).toEqual([]);
  });

  it("is refused to a removed question, to another meetup's, and without an RSVP", async () => {
    const { meetup, meetupId, form } = await asked({ removedAt: hoursAgo(1) });
    const other = await asked();
    const { by } = await seated(meetup);
    const elsewhere = { ...other.form("Zoe"), meetupId };
    const stranger = { by: "person", person: await testPerson() } as const;
    for (const refused of [
      () => answerQuestion(by, form("Zoe")),
      () => answerQuestion(by, elsewhere),
      () => answerQuestion(stranger, other.form("Zoe")),
    ])
      await expect(refused()).rejects.toBeInstanceOf(NotFound);
  });
});
