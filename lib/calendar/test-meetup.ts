import type { CalendarMeetup } from "./entry-rules";

/** Lines of it are folded inside a letter. */
export const LONG = "éàüœçîôû".repeat(25);

export const meetup: CalendarMeetup = {
  id: "4b0c1a52-6f0e-4c7e-9d0e-0d3c5c1f2a11",
  slug: "montreal",
  eventSlug: "night",
  status: "published",
  venue: `La Gaîté; salle de l’éléphant, \\ ${LONG}`,
  address: "5100, rue Saint-Denis",
  streamUrl: null,
  localDate: "2027-01-14",
  startsLocal: "19:00",
  endsLocal: "22:00",
  timeZone: "America/Toronto",
  startsAt: new Date("2027-01-15T00:00Z"),
  endsAt: new Date("2027-01-15T03:00Z"),
  calendarSequence: 2,
  calendarChangedAt: new Date("2026-11-01T12:00Z"),
  logSequence: 5,
  logChangedAt: new Date("2026-11-02T12:00Z"),
  city: { nameEn: "Montreal", nameFr: "Montréal", latitude: 45.5019, longitude: -73.5674 },
  hosts: ["Zoé", 'Amir “Le Grand" Roy'],
  cities: [],
  title: () => ({ text: `Une soirée, ${LONG}`, lang: "fr" }),
  town: (locale) => (locale === "fr" ? "Montréal" : "Montreal"),
};
