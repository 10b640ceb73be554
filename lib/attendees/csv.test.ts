import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import type { Locale } from "@/lib/platform/i18n/locales";
import { testQuestion } from "@/lib/questions/test-questions";
import { guestsForFile } from "./csv-queries";
import { guestsCsv } from "./csv-rules";

testDatabase();

async function askedMeetup() {
  const [host, organizer] = [await testPerson(), await testPerson()];
  const meetup = await testMeetup({ hosts: [host], organizers: [organizer] });
  const listed = await testQuestion(meetup.id, { textEn: "Legal name", inList: true });
  const menu = { choicesEn: ["Soup", "Salad"], choicesFr: ["Soupe", "Salade"] };
  const food = await testQuestion(meetup.id, {
    textEn: "Food",
    textFr: "Repas",
    inList: true,
    ...menu,
  });
  const unlisted = await testQuestion(meetup.id, { textEn: "Shoe size", inList: false });
  const going = {
    accessNeeds: 'A ramp, or\na "lift"',
    needsVersion: randomUUID(),
    supportPerson: true,
    handle: "@zoe",
    discipline: "patient",
  } as const;
  const { id: rsvpId } = await testRsvp(meetup, await testPerson(), {
    ...{ name: "Zoé Côté", guests: 2, ...going },
  });
  await testRsvp(meetup, await testPerson(), { name: "=1+1", status: "waitlisted" });
  await testRsvp(meetup, await testPerson(), { name: "Gone", status: "canceled" });
  await db.questionAnswer.createMany({
    data: [
      { rsvpId, questionId: listed.id, text: "@SUM(A1)" },
      { rsvpId, questionId: food.id, choice: 1 },
      { rsvpId, questionId: unlisted.id, text: "44" },
    ],
  });
  const { slug, event } = await db.meetup.findUniqueOrThrow({
    where: { id: meetup.id },
    select: { slug: true, event: { select: { slug: true } } },
  });
  const file = async (viewer: Person, locale: Locale) => {
    const shown = await meetupForDesk(event.slug, slug, viewer);
    return guestsCsv(locale, await guestsForFile(viewer, meetup.id, shown?.questions ?? []));
  };
  const needs = (accessNeeds: string) =>
    db.rsvp.update({ where: { id: rsvpId }, data: { accessNeeds }, select: { id: true } });
  return { host, organizer, file, needs };
}

it("the hosts' file has everybody on both lists, and the answers that belong in it", async () => {
  const { host, file } = await askedMeetup();
  const english = await file(host, "en");
  expect(english.startsWith("\ufeff")).toBe(true);
  const [head, zoe, waiting, ...rest] = parse(english, { bom: true, record_delimiter: "\r\n" });
  expect(rest).toEqual([]);
  const [, ...titles] = head ?? [];
  expect(titles.slice(0, 4)).toEqual(["Name", "Seats", "Needs", "Support person"]);
  expect(titles.slice(-2)).toEqual(["Legal name", "Food"]);
  expect(zoe).toEqual([
    ...["Going", "Zoé Côté", "3", 'A ramp, or\na "lift"', "yes", "zoe", "Patient"],
    ...["", "", "", "", "'@SUM(A1)", "Salad"],
  ]);
  expect(waiting?.slice(0, 3)).toEqual(["Waitlist", "'=1+1", "1"]);
  // As Excel in French reads it.
  const inFrench = { bom: true, record_delimiter: "\r\n", delimiter: ";" };
  const [, french] = parse(await file(host, "fr"), inFrench);
  expect(french?.at(-1)).toBe("Salade");
});

it("no text makes a cell or a row of its own, whatever a spreadsheet takes for the end of one", async () => {
  const { host, file, needs } = await askedMeetup();
  for (const locale of ["en", "fr"] as const)
    for (const text of ["ramp\n=1+1", "ramp;=1+1", "ramp,=1+1"]) {
      await needs(text);
      expect(await file(host, locale)).toContain(`"${text}"`);
    }
});

it("an organizer's file has neither needs nor answers, and nobody else has a file", async () => {
  const { organizer, file } = await askedMeetup();
  const english = await file(organizer, "en");
  expect(english).toContain("Zoé Côté");
  expect(english).not.toMatch(/Needs|ramp|Legal name|SUM|Salad|44/);
  const stranger = await testPerson();
  await expect(file(stranger, "en")).rejects.toThrow(NotFound);
});
