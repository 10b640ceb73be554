import PostalMime from "postal-mime";
import { beforeAll, describe, expect, it } from "vitest";
import { type CalendarMeetup, wordsOf } from "@/lib/calendar/entry-rules";
import { followingCalendar, longestLine, readCalendar } from "@/lib/calendar/test-calendars";
import type { Person } from "@/lib/kernel/viewer";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { changeTimes } from "@/lib/meetups/times-mutations";
import { changeVenue } from "@/lib/meetups/venue-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests } from "@/lib/rsvps/change-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { by, twoCities, typed } from "@/lib/rsvps/test-rsvps";
import { rsvpForMail } from "./queries";
import { arrived, deliverMail, params, received, testMailServer } from "./test-mail-server";

testDatabase();
testMailServer();

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>;

/** The calendar parts of a mail, one to act upon and one to open, which must be the same file. */
function fileOf(mail: Mail | undefined): string {
  const parts = (mail?.attachments ?? []).filter(({ filename, mimeType }) =>
    /calendar|ics/.test(`${filename} ${mimeType}`),
  );
  const files = parts.map(({ content }) =>
    typeof content === "string" ? content : new TextDecoder().decode(content),
  );
  const [file = ""] = files;
  expect(files).toEqual([file, file]);
  // The parser of mails leaves LF of every line break.
  return file.replaceAll("\n", "\r\n");
}

describe("the calendar file of a mail", () => {
  const accented = "Là où l’été, à Québec, n’achève; ".repeat(9).trim();
  const kinds = [
    ["rsvp-confirmed", "REQUEST", "CONFIRMED"],
    ["rsvp-link", "REQUEST", "CONFIRMED"],
    ["rsvp-new-link", "REQUEST", "CONFIRMED"],
    ["rsvp-promoted", "REQUEST", "CONFIRMED"],
    ["rsvp-changed", "REQUEST", "CONFIRMED"],
    ["venue-announced", "REQUEST", "CONFIRMED"],
    ["meetup-changed", "REQUEST", "CONFIRMED"],
    ["meetup-reminder", "REQUEST", "CONFIRMED"],
    ["stream-announced", "REQUEST", "CONFIRMED"],
    ["stream-soon", "REQUEST", "CONFIRMED"],
    ["rsvp-canceled", "CANCEL", "CANCELLED"],
    ["rsvp-removed-by-host", "CANCEL", "CANCELLED"],
    ["rsvp-left", "CANCEL", "CANCELLED"],
  ] as const;
  let given: Awaited<ReturnType<typeof params>>;

  beforeAll(async () => {
    const some = await params();
    const { rsvpId } = some["meetup-reminder"] as { rsvpId: string };
    // The others may be on a waitlist.
    const seated = ([kind, method]: (typeof kinds)[number]) =>
      method === "REQUEST" && !kind.startsWith("stream-");
    const overridden = kinds.filter(seated).map(([kind]) => [kind, { ...some[kind], rsvpId }]);
    given = { ...some, ...Object.fromEntries(overridden) };
    await db.meetup.updateMany({ where: { kind: "city" }, data: { venue: accented } });
    await db.event.updateMany({ data: { titleEn: accented, titleFr: accented } });
    await db.rsvp.updateMany({ data: { confirmedAt: new Date() } });
  });

  it.each(kinds.flatMap((kind) => LOCALES.map((locale) => [...kind, locale] as const)))(
    "%s has the method %s and the status %s, in %s",
    async (kind, method, status, locale) => {
      const { rsvpId } = given[kind] as { rsvpId: string };
      const row = await rsvpForMail(rsvpId);
      const meetup = row?.meetup as CalendarMeetup;
      const mail = await arrived(kind, given[kind], locale);
      const file = fileOf(mail);
      expect(longestLine(file)).toBeLessThanOrEqual(75);
      expect(mail?.attachments).toContainEqual(
        expect.objectContaining({ mimeType: "text/calendar", method }),
      );
      expect(readCalendar(file)).toMatchObject({
        method,
        entries: [
          {
            ...wordsOf(meetup, locale),
            status,
            sequence: meetup.calendarSequence + meetup.logSequence,
            starts: meetup.startsAt,
            ends: meetup.endsAt,
            organizer: { address: mail?.from?.address },
            attendee: { address: "reader@example.ca", cn: row?.name, rsvp: "FALSE" },
          },
        ],
      });
    },
  );
});

describe("a calendar that follows a person's mail", () => {
  const inbox = (person: Pick<Person, "email">) => {
    const calendar = followingCalendar();
    /** Sends what is due to the person, and returns what the calendar then shows. */
    const shown = async () => {
      const due = { recipient: person.email, sentAt: null };
      for (const { id } of await db.email.findMany({ where: due, orderBy: { createdAt: "asc" } })) {
        received.length = 0;
        await deliverMail(id);
        if (received[0]) calendar.receive(fileOf(await PostalMime.parse(received[0])));
      }
      return calendar.shown();
    };
    return { shown };
  };
  const revisionOf = async (id: string) =>
    (await db.meetup.findUniqueOrThrow({ where: { id } })).revision;

  it("shows one right entry from confirming to coming back, and none once it is canceled", async () => {
    const organizer = await testPerson();
    const person = await testPerson();
    const { id: meetupId } = await testMeetup({ capacity: 9, organizers: [organizer] });
    const { shown } = inbox(person);
    const atSeven = { status: "CONFIRMED", starts: new Date("2027-01-15T02:00Z") };
    const atEight = { status: "CONFIRMED", starts: new Date("2027-01-15T03:00Z") };

    await going(person, { meetupId }, "en");
    expect(await shown()).toMatchObject([atSeven]);
    const times = { localDate: "2027-01-14", startsLocal: "20:00", endsLocal: "23:00" };
    const clock = { timeZone: null, startsChoice: null, endsChoice: null };
    const before = await revisionOf(meetupId);
    await changeTimes(organizer, { meetupId, revision: before, ...times, ...clock });
    expect(await shown()).toMatchObject([atEight]);
    const place = { venue: "Le Café", address: null, howToFindEn: null, howToFindFr: null };
    const revision = await revisionOf(meetupId);
    await changeVenue(organizer, { meetupId, revision, ...place });
    expect(await shown()).toMatchObject([{ ...atEight, location: "Le Café, Vancouver" }]);
    await changeGuests(by(person), { meetupId, guests: 1 });
    expect(await shown()).toMatchObject([atEight]);
    await cancelRsvp(by(person), { meetupId });
    expect(await shown()).toEqual([]);
    await returnRsvp(by(person), { meetupId });
    expect(await shown()).toMatchObject([{ ...atEight, location: "Le Café, Vancouver" }]);
    await cancelMeetup(organizer, { meetupId });
    expect(await shown()).toEqual([]);
  });

  it("becomes certain with a promotion", async () => {
    const [first, person] = [await testPerson(), await testPerson()];
    const { id: meetupId } = await testMeetup({ capacity: 1 });
    const { shown } = inbox(person);
    await going(first, { meetupId }, "en");
    await going(person, { meetupId }, "fr");
    expect(await shown()).toMatchObject([
      { status: "TENTATIVE", attendee: { partstat: "TENTATIVE" } },
    ]);
    await cancelRsvp(by(first), { meetupId });
    expect(await shown()).toMatchObject([
      { status: "CONFIRMED", attendee: { partstat: "ACCEPTED" } },
    ]);
  });

  it("shows the other city after a switch, and the first one after switching back", async () => {
    const person = await testPerson();
    const [a, b] = await twoCities();
    const { shown } = inbox(person);
    const entryOf = (id: string) => ({ uid: expect.stringContaining(id), status: "CONFIRMED" });
    await going(person, { meetupId: a }, "en");
    expect(await shown()).toMatchObject([entryOf(a)]);
    await switchMeetup(by(person), { meetupId: b, from: a, token: undefined });
    expect(await shown()).toMatchObject([entryOf(b)]);
    await switchMeetup(by(person), { meetupId: a, from: b, token: undefined });
    expect(await shown()).toMatchObject([entryOf(a)]);
  });

  it("is invited to nothing by a stranger who types the address", async () => {
    const { id: meetupId } = await testMeetup();
    const form = typed(meetupId);
    await rsvp(form, "en");
    const { id } = await db.email.findFirstOrThrow({ where: { recipient: form.address } });
    received.length = 0;
    await deliverMail(id);
    const file = fileOf(await PostalMime.parse(received[0] ?? ""));
    expect(readCalendar(file)).toMatchObject({ method: "PUBLISH", entries: [{ attendee: null }] });
    expect(file).not.toContain(form.name);
  });
});
