import { expect, it } from "vitest";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests } from "@/lib/rsvps/change-mutations";
import { going } from "@/lib/rsvps/mutations";
import { by } from "@/lib/rsvps/test-rsvps";
import { rsvpTemplates } from "./rsvp-templates";

testDatabase();

it("every mail about an RSVP replaces the calendar entry of the one before", async () => {
  const organizer = await testPerson();
  const { id: meetupId } = await testMeetup({ capacity: 9, organizers: [organizer] });
  const person = await testPerson();
  const sequences: number[] = [];
  const attached = async (kind: "rsvp-confirmed" | "rsvp-canceled" | "meetup-canceled") => {
    const { id: rsvpId } = await db.rsvp.findFirstOrThrow({ where: { meetupId } });
    const written = await rsvpTemplates[kind]({ recipient: "", rsvpId });
    const file = written?.calendar?.("en").content ?? "";
    sequences.push(Number(/\r\nSEQUENCE:(\d+)\r\n/.exec(file)?.[1]));
    return file;
  };

  await going(person, { meetupId }, "en");
  expect(await attached("rsvp-confirmed")).toContain("STATUS:CONFIRMED");
  await changeGuests(by(person), { meetupId, guests: 1 });
  expect(await attached("rsvp-confirmed")).toContain("STATUS:CONFIRMED");
  await cancelRsvp(by(person), { meetupId });
  expect(await attached("rsvp-canceled")).toContain("METHOD:CANCEL");
  await returnRsvp(by(person), { meetupId });
  expect(await attached("rsvp-confirmed")).toContain("METHOD:PUBLISH");
  await cancelMeetup(organizer, { meetupId });
  expect(await attached("meetup-canceled")).toContain("METHOD:CANCEL");

  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
});
