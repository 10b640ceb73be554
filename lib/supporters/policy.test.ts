import { expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mayThank } from "./policy";

const person = (id: string, suspended = false) => ({ kind: "person", id, suspended }) as Person;
const ofMeetup = { organizerIds: ["organizer"], hostIds: ["host"] };
const ofEvent = { organizerIds: ["organizer"], hostIds: null };

it.each([
  ["a host", "for a meetup", person("host"), ofMeetup, true],
  ["an organizer", "for a meetup", person("organizer"), ofMeetup, true],
  ["somebody else", "for a meetup", person("other"), ofMeetup, false],
  ["nobody", "for a meetup", null, ofMeetup, false],
  ["a suspended host", "for a meetup", person("host", true), ofMeetup, false],
  ["an organizer", "for the event", person("organizer"), ofEvent, true],
  ["a host", "for the event", person("host"), ofEvent, false],
  ["nobody", "for the event", null, ofEvent, false],
])("%s thanks %s: %s", (_, __, viewer, rights, may) => {
  expect(mayThank(viewer, rights)).toBe(may);
});
