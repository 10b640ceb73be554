import { describe, expect, it } from "vitest";
import { type CalendarMeetup, calendarFile } from "./rules";

const meetup: CalendarMeetup = {
  id: "4b0c1a52-6f0e-4c7e-9d0e-0d3c5c1f2a11",
  slug: "montreal",
  eventSlug: "night",
  status: "published",
  venue: "La Gaîté, salle de l’éléphant bleu qui n’a pas oublié ses clés",
  address: "5100, rue Saint-Denis",
  streamUrl: null,
  localDate: "2027-01-14",
  startsLocal: "19:00",
  endsLocal: "22:00",
  timeZone: "America/Toronto",
  startsAt: new Date("2027-01-15T00:00Z"),
  endsAt: new Date("2027-01-15T03:00Z"),
  calendarSequence: 2,
  logSequence: 5,
  city: { nameEn: "Montreal", nameFr: "Montréal" },
  cities: [],
  title: () => ({ text: "Une soirée", lang: "fr" }),
  town: () => "Montréal",
};

const files = [
  ["going", calendarFile(meetup)],
  ["waitlisted", calendarFile(meetup, { locale: "fr", answer: "waitlisted" })],
  ["a canceled RSVP", calendarFile(meetup, { locale: "en", answer: "canceled" })],
  ["a canceled meetup", calendarFile({ ...meetup, status: "canceled" })],
] as const;

describe.each(files)("the calendar file of %s", (_, file) => {
  it("ends every line with CRLF and folds at 75 octets", () => {
    expect(file).toMatch(/^(?:[^\r\n]+\r\n)+$/);
    const octets = file.split("\r\n").map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
  });

  it("names its organizer and counts the changes to meetup and RSVPs", () => {
    expect(file).toMatch(/\r\nORGANIZER;CN="Rollcall":mailto:rollcall@[\w.-]+\r\n/);
    expect(file).toContain("\r\nSEQUENCE:7\r\n");
  });
});

it.each([
  ["going", "PUBLISH", "CONFIRMED"],
  ["waitlisted", "PUBLISH", "TENTATIVE"],
  ["canceled", "CANCEL", "CANCELLED"],
] as const)("an RSVP that is %s has the method %s and the status %s", (answer, method, status) => {
  const file = calendarFile(meetup, { answer });
  expect(file).toContain(`\r\nMETHOD:${method}\r\n`);
  expect(file).toContain(`\r\nSTATUS:${status}\r\n`);
  expect(file).toMatch(/\r\nUID:meetup-4b0c1a52-\S+\r\n/);
});
