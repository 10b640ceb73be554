import { describe, expect, it } from "vitest";
import { calendarFile } from "./rules";
import { longestLine, readCalendar } from "./test-calendars";
import { LONG, meetup } from "./test-meetup";

const attendee = { address: "zoe@example.ca", name: 'Zoé "Z" Tremblay, PhD' };

const URL = "http://localhost:3000";
const when = {
  en: "Thursday, January 14, 2027, 7\u00a0pm Montreal time (7\u00a0pm to 10\u00a0pm)",
  fr: "jeudi 14 janvier 2027, 19\u00a0h, heure de Montréal (19\u00a0h à 22\u00a0h)",
};

const languages = [
  [
    "en",
    {
      summary: `Une soirée, ${LONG} in Montreal`,
      description: `${when.en}\n\n${URL}/en/n/night/montreal`,
      location: `${meetup.venue}, ${meetup.address}, Montreal`,
      url: `${URL}/en/n/night/montreal`,
    },
    "Zoé and Amir “Le Grand' Roy",
  ],
  [
    "fr",
    {
      summary: `Une soirée, ${LONG} à Montréal`,
      description: `${when.fr}\n\n${URL}/fr/n/night/montreal`,
      location: `${meetup.venue}, ${meetup.address}, Montréal`,
      url: `${URL}/fr/n/night/montreal`,
    },
    "Zoé et Amir “Le Grand' Roy",
  ],
  [
    undefined,
    {
      summary: `Une soirée, ${LONG} in Montreal · Une soirée, ${LONG} à Montréal`,
      description: `${when.en}\n\n${when.fr}\n\n${URL}/n/night/montreal`,
      location: `${meetup.venue}, ${meetup.address}, Montreal`,
      url: `${URL}/n/night/montreal`,
    },
    "Zoé and Amir “Le Grand' Roy",
  ],
] as const;

describe.each(languages)("a calendar file in the language %s", (locale, words, hosts) => {
  const file = calendarFile(meetup, { ...(locale && { locale }), attendee });

  it("is read back by another library as it was meant", () => {
    expect(readCalendar(file)).toEqual({
      method: "REQUEST",
      name: null,
      entries: [
        {
          ...words,
          uid: `meetup-${meetup.id}@localhost:3000`,
          sequence: 7,
          status: "CONFIRMED",
          stamp: expect.any(Date),
          changed: meetup.logChangedAt,
          starts: meetup.startsAt,
          ends: meetup.endsAt,
          geo: [45.5019, -73.5674],
          organizer: { address: "rollcall@rollcall.example", cn: hosts },
          attendee: {
            ...{ address: "zoe@example.ca", cn: "Zoé 'Z' Tremblay, PhD" },
            ...{ role: "REQ-PARTICIPANT", partstat: "ACCEPTED", rsvp: "FALSE" },
          },
        },
      ],
    });
  });

  it("ends every line with CRLF and folds at 75 octets, also inside accents", () => {
    expect(longestLine(file)).toBeLessThanOrEqual(75);
  });
});

it.each([
  ["going", "REQUEST", "CONFIRMED", "ACCEPTED"],
  ["waitlisted", "REQUEST", "TENTATIVE", "TENTATIVE"],
  ["canceled", "CANCEL", "CANCELLED", undefined],
] as const)("an RSVP that is %s has the method %s and the status %s", (answer, ...expected) => {
  const { method, entries } = readCalendar(calendarFile(meetup, { answer, attendee }));
  const [entry] = entries;
  expect([method, entry?.status, entry?.attendee?.partstat]).toEqual(expected);
});

it("is no invitation, and names nobody, where the address is not confirmed", () => {
  const read = (answer: "going" | "canceled") => readCalendar(calendarFile(meetup, { answer }));
  expect(read("going")).toMatchObject({ method: "PUBLISH", entries: [{ attendee: null }] });
  expect(read("canceled")).toMatchObject({ method: "CANCEL", entries: [{ attendee: null }] });
});

it("removes the entry of a canceled meetup", () => {
  const canceled = { ...meetup, status: "canceled" } as const;
  const { method, entries } = readCalendar(calendarFile(canceled, { attendee }));
  expect([method, entries[0]?.status]).toEqual(["CANCEL", "CANCELLED"]);
});

it("is organized by the site where no host's name is shown", () => {
  const [entry] = readCalendar(calendarFile({ ...meetup, hosts: [] })).entries;
  expect(entry?.organizer).toMatchObject({ cn: "Rollcall" });
});

it("has the stream as its location, and no coordinates, from afar", () => {
  const afar = { ...meetup, city: null, town: () => null, streamUrl: "https://stream.example/a,b" };
  const [entry] = readCalendar(calendarFile(afar)).entries;
  expect(entry).toMatchObject({ location: "https://stream.example/a,b", geo: null });
});
