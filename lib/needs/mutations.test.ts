import { describe, expect, it } from "vitest";
import { hosted, hoursAgo, seated } from "@/lib/activity/scenarios/test-fixtures";
import { fixAddress } from "@/lib/attempts/fix-mutations";
import { attempt } from "@/lib/attempts/test-attempts";
import { removeGuest } from "@/lib/attendees/mutations";
import { guestsForDesk } from "@/lib/attendees/queries";
import { guestListParams } from "@/lib/attendees/schema";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { saveDetail } from "@/lib/rsvps/change-mutations";
import { answerByLink } from "@/lib/rsvps/link-queries";
import { myAnswers } from "@/lib/rsvps/person-queries";
import { answerOf } from "@/lib/rsvps/queries";
import type { RsvpCredential } from "@/lib/rsvps/rules";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { answerNeeds } from "./mutations";
import { needsCounts, needsForDesk } from "./queries";

testDatabase();

const RAMP = "Yes: at the back door, ring the bell";
const NEED = "A way in without steps";

/** Somebody who said what they need, a host, another one, and an organizer who hosts nothing. */
async function needed(need = NEED) {
  const [host, second, organizer] = [await testPerson(), await testPerson(), await testPerson()];
  const people = { hosts: [host, second], organizers: [organizer] };
  const { meetup, meetupId, eventId } = await hosted(people);
  const { by, person, rsvpId } = await seated(meetup);
  const say = (answer: string | null) => sayNeed(by, meetupId, answer);
  await say(need);
  const hostIds = [host.id, second.id];
  const desk = (viewer: Person | null) => needsForDesk(viewer, { id: meetupId, hostIds });
  const counts = (viewer: Person | null) => needsCounts(viewer, { id: meetupId, hostIds });
  /** The form as a host's page shows it now. */
  const form = async (answer: string) => {
    const { needsVersion = "", answerVersion = 0 } = (await desk(host))?.[0] ?? {};
    return { meetupId, rsvpId, needsVersion, answerVersion, answer };
  };
  const own = async () => (await answerOf(meetup, person, new Map())).answer?.needs;
  const known = { host, second, organizer, person };
  return { ...known, meetup, meetupId, eventId, rsvpId, say, desk, counts, form, own };
}

const sayNeed = (by: RsvpCredential, meetupId: string, answer: string | null) =>
  saveDetail(by, { meetupId, question: "accessNeeds", answer }, "en");

const stale = { ok: false, reason: "needs-changed" };

describe("what somebody needs", () => {
  it("is open until a host has answered; its person and the other hosts see by whom", async () => {
    const { host, second, person, counts, form, desk, own, rsvpId } = await needed();
    expect(await counts(second)).toEqual({ all: 1, open: 1 });
    expect(await own()).toEqual({ text: NEED, answer: null });
    const first = await form(RAMP);
    for (const _ of [1, 2]) expect(await answerNeeds(host, first)).toEqual({ ok: true });
    expect(await counts(second)).toEqual({ all: 1, open: 0 });
    expect(await desk(second)).toMatchObject([
      { needs: NEED, isAnswered: true, answer: RAMP, answerVersion: 1, answeredBy: host.name },
    ]);
    const answer = { text: RAMP, by: host.name, isCurrent: true };
    expect(await own()).toEqual({ text: NEED, answer });
    const linked = await answerByLink(signLink("answer", rsvpId, 1));
    expect(linked?.answer.needs).toEqual({ text: NEED, answer });
    const { upcoming } = await myAnswers(person, realNow());
    expect(upcoming).toMatchObject([{ needs: { text: NEED, answer } }]);
  });

  it("is open again once its text changes, beside the answer to the earlier one", async () => {
    const { host, say, counts, form, own } = await needed();
    await answerNeeds(host, await form(RAMP));
    await say(NEED);
    expect(await counts(host), "the same text").toEqual({ all: 1, open: 0 });
    await say("A lift");
    expect(await counts(host)).toEqual({ all: 1, open: 1 });
    const answer = { text: RAMP, by: host.name, isCurrent: false };
    expect(await own()).toEqual({ text: "A lift", answer });
  });

  it("leaves nothing behind when it is taken back", async () => {
    const { host, say, counts, form, rsvpId } = await needed();
    await answerNeeds(host, await form(RAMP));
    await say(null);
    expect(await counts(host)).toEqual({ all: 0, open: 0 });
    expect(await db.needsAnswer.count({ where: { rsvpId } })).toBe(0);
  });

  it("is not open without an RSVP, and is no longer answered", async () => {
    const { host, meetupId, rsvpId, counts, form } = await needed();
    const typed = await form(RAMP);
    await removeGuest(host, { meetupId, rsvpId, reason: "Asked to" });
    expect(await counts(host)).toEqual({ all: 0, open: 0 });
    expect(await answerNeeds(host, typed)).toEqual({ ok: false, reason: "needs-gone" });
  });

  it("moves with an RSVP whose address is corrected", async () => {
    const { host, meetupId, desk } = await needed();
    const { attemptId, phone, address } = await attempt(meetupId);
    await sayNeed(phone, meetupId, "A chair");
    const row = (await desk(host))?.find(({ needs }) => needs === "A chair");
    const { rsvpId = "", needsVersion = "" } = row ?? {};
    const answer = { needsVersion, answerVersion: 0, answer: "There is one" };
    await answerNeeds(host, { meetupId, rsvpId, ...answer });
    const fix = { meetupId, address: `right-${address}`, key: crypto.randomUUID() };
    expect(await fixAddress(attemptId, fix, "en")).toMatchObject({ ok: true });
    const moved = (await desk(host))?.find(({ needs }) => needs === "A chair");
    expect(moved).toMatchObject({ isAnswered: true, answer: "There is one" });
    expect(moved?.rsvpId).not.toBe(rsvpId);
  });
});

describe("a host's answer", () => {
  it("is refused to a text that its person changed meanwhile", async () => {
    const { host, say, form, desk } = await needed();
    const typed = await form(RAMP);
    await say("A lift");
    expect(await answerNeeds(host, typed)).toEqual(stale);
    expect(await desk(host)).toMatchObject([{ isAnswered: false, answer: null }]);
    expect(await answerNeeds(host, await form("No, sorry"))).toEqual({ ok: true });
  });

  it("does not replace another host's that it has not read", async () => {
    const { host, second, form, desk } = await needed();
    const typed = await form("No, sorry");
    await answerNeeds(host, await form(RAMP));
    expect(await answerNeeds(second, typed)).toEqual(stale);
    expect(await desk(second)).toMatchObject([{ answer: RAMP, answeredBy: host.name }]);
    expect(await answerNeeds(second, await form("No, sorry"))).toEqual({ ok: true });
    expect(await desk(host)).toMatchObject([{ answer: "No, sorry", answeredBy: second.name }]);
  });

  it("is one, of many that are sent at the same moment", async () => {
    const { host, second, form } = await needed();
    const forms = await Promise.all([..."abcdef"].map((answer) => form(answer)));
    // They overlap once each has a connection.
    await Promise.all(forms.map(() => db.$executeRaw`SELECT pg_sleep(0.1)`));
    const outcomes = await Promise.all(
      forms.map((one, at) => answerNeeds(at % 2 === 0 ? host : second, one)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(stale);
  });

  it("is refused once the meetup is over", async () => {
    const { host, meetupId, form } = await needed();
    const typed = await form(RAMP);
    const past = { startsAt: hoursAgo(5), endsAt: hoursAgo(1) };
    await db.meetup.update({ where: { id: meetupId }, data: past });
    expect(await answerNeeds(host, typed)).toEqual({ ok: false, reason: "meetup-over" });
  });
});

describe("needs and answers", () => {
  it("are seen by the meetup's hosts, and by nobody else who runs or joins anything", async () => {
    const { host, organizer, meetup, meetupId, rsvpId, counts, desk, form } = await needed();
    const typed = await form(RAMP);
    await answerNeeds(host, typed);
    for (const viewer of [organizer, await testPerson(), null]) {
      expect(await counts(viewer)).toBeNull();
      expect(await desk(viewer)).toBeNull();
    }
    const guests = await guestsForDesk(organizer, meetupId, guestListParams.parse({}));
    expect(guests.going.rows).toMatchObject([{ accessNeeds: null }]);
    expect(guests.needs).toBeNull();
    for (const viewer of [organizer, await testPerson()])
      await expect(answerNeeds(viewer, typed)).rejects.toBeInstanceOf(NotFound);
    const elsewhere = await needed();
    const other = { ...(await elsewhere.form(RAMP)), rsvpId };
    await expect(answerNeeds(elsewhere.host, other)).rejects.toBeInstanceOf(NotFound);

    const token = signLink("answer", rsvpId, 1);
    const device = new Map([[meetupId, { token }]]);
    expect((await answerOf(meetup, null, device)).answer?.needs).toBe("answered");
  });

  it("stand in no activity, no snapshot and no mail's row", async () => {
    const { host, eventId, form } = await needed();
    await answerNeeds(host, await form(RAMP));
    const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    const rows = JSON.stringify([
      await db.activity.findMany({ where: { eventId } }),
      await db.email.findMany(),
      ...[await eventSnapshot(slug), await meetupsOfEvent(slug, host)],
    ]);
    expect(rows).toContain("rsvp.needs-answered");
    for (const text of [NEED, RAMP]) expect(rows).not.toContain(text);
  });

  it("go with their person, and an answer stays without the name of a host who is gone", async () => {
    const { host, person, rsvpId, form, own } = await needed();
    await answerNeeds(host, await form(RAMP));
    await db.user.delete({ where: { id: host.id } });
    expect(await own()).toMatchObject({ answer: { text: RAMP, by: null } });
    await db.user.delete({ where: { id: person.id } });
    expect(await db.needsAnswer.count({ where: { rsvpId } })).toBe(0);
  });
});
