import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { addDays } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { arrived, english, literalPart, testMailServer } from "./test-mail-server";

testDatabase();
testMailServer();

type Seat = { id: string; meetupId: string };
let seat: Seat;
beforeAll(async () => {
  const endsAt = { gt: await now() };
  const meetup = { lineUpPublishedAt: { not: null }, kind: "city", endsAt } as const;
  seat = await db.rsvp.findFirstOrThrow({
    where: { status: "going", meetup },
    select: { id: true, meetupId: true },
  });
});

it("the reminder says what is known about access, who speaks when, and whom to turn to", async () => {
  const { meetupId } = seat;
  await db.accessFact.deleteMany({ where: { meetupId } });
  await db.accessFact.create({ data: { meetupId, feature: "step_free", answer: "yes" } });
  await db.accessFact.create({ data: { meetupId, feature: "lift", answer: "no" } });
  const slot = await db.slot.findFirstOrThrow({
    where: { meetupId, withdrawnAt: null, talk: { isNot: null } },
    select: { talk: { select: { title: true, speakerName: true } } },
  });
  const conductContact = "Hanna at the door, 902 555 0199";
  const conductPhone = "902 555 0100";
  await db.meetup.update({ where: { id: meetupId }, data: { conductContact, conductPhone } });
  const mail = await arrived("meetup-reminder", { rsvpId: seat.id }, "en");
  const { has, lacks } = catalogues.en.meetups.access;
  const talk = [slot.talk?.title, slot.talk?.speakerName];
  for (const text of [has.step_free, lacks.lift, ...talk, conductContact, conductPhone])
    expect(mail?.text).toContain(text);
  for (const unknown of [has.quiet_corner, lacks.quiet_corner])
    expect(mail?.text).not.toContain(unknown);
  expect(mail?.text).toContain("/en/answers/");
});

it("the reminder says who answered what its reader needs, once the address is theirs", async () => {
  const { id: rsvpId, meetupId } = seat;
  const host = await testPerson({ name: "Luc Gagné" });
  const [needsVersion, needs] = [randomUUID(), "I use a wheelchair"];
  const own = { id: rsvpId, meetupId };
  const confirmedAt = await now();
  await db.rsvp.update({ where: own, data: { needsVersion, accessNeeds: needs, confirmedAt } });
  const remind = async () => (await arrived("meetup-reminder", { rsvpId }, "en"))?.text ?? "";
  const answer = "A ramp at the back door";
  expect(await remind()).not.toContain(english.facts.needs);
  const answered = { needsVersion, text: answer, answeredById: host.id, answeredAt: confirmedAt };
  await db.needsAnswer.create({ data: { rsvpId, ...answered } });
  expect(await remind()).toContain(`${answer} (Luc Gagné)`);
  await db.rsvp.update({ where: own, data: { needsVersion: randomUUID() } });
  expect(await remind()).toContain(`wrote before: ${answer}`);
  await db.rsvp.update({ where: own, data: { confirmedAt: null } });
  expect(await remind()).not.toContain(answer);
  await db.rsvp.update({ where: own, data: { confirmedAt } });
});

it("the reminder that was held up until the day itself says so", async () => {
  const { meetupId } = seat;
  const today = toWall(await now(), "America/Vancouver").date;
  for (const [days, topic] of [
    [0, english.rsvp.today],
    [1, english.rsvp.tomorrow],
  ] as const) {
    const localDate = new Date(addDays(today, days));
    await db.meetup.update({
      where: { id: meetupId },
      data: { localDate, timeZone: "America/Vancouver" },
    });
    const mail = await arrived("meetup-reminder", { rsvpId: seat.id }, "en");
    expect(mail?.subject).toContain(literalPart(topic.subject));
  }
});

it("a mail that was overtaken by a cancellation is not sent", async () => {
  await db.rsvp.update({ where: { id: seat.id }, data: { status: "canceled" } });
  for (const kind of ["meetup-reminder", "stream-soon", "morning-after"])
    expect(await arrived(kind, { rsvpId: seat.id }, "en")).toBeUndefined();
  await db.rsvp.update({ where: { id: seat.id }, data: { status: "going" } });
});

it("nothing that is said ahead of a night is sent once it is over, however often it is tried again", async () => {
  const { id: rsvpId, meetupId: id } = seat;
  const { startsAt, endsAt } = await db.meetup.findUniqueOrThrow({ where: { id } });
  const ended = new Date((await now()).getTime() - 1000);
  const began = new Date(ended.getTime() - 3_600_000);
  await db.meetup.update({ where: { id }, data: { startsAt: began, endsAt: ended } });
  const ahead = ["meetup-reminder", "reconfirm-ask", "stream-soon", "rsvp-promoted"] as const;
  for (const kind of [...ahead, "venue-announced"] as const)
    expect(await arrived(kind, { rsvpId }, "en"), kind).toBeUndefined();
  const changes = { rsvpId, changes: ["time" as const] };
  expect(await arrived("meetup-changed", changes, "en")).toBeUndefined();
  expect(await arrived("morning-after", { rsvpId }, "en")).toBeDefined();
  await db.meetup.update({ where: { id }, data: { startsAt, endsAt } });
});

it("the morning after leads to the page where its reader writes", async () => {
  const mail = await arrived("morning-after", { rsvpId: seat.id }, "en");
  expect(mail?.subject).toContain(literalPart(english.morningAfter.subject));
  const link = /\/en\/reflections\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(readLink("reflection", link)).toEqual({ id: seat.id, version: 1 });
});
