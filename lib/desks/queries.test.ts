import { describe, expect, it } from "vitest";
import { headCountsForDesk } from "@/lib/attendance/queries";
import { guestsForDesk } from "@/lib/attendees/queries";
import { guestListParams } from "@/lib/attendees/schema";
import { invitationsOfEvent } from "@/lib/invitations/queries";
import { expiryOf } from "@/lib/invitations/rules";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";
import { proposalsForDesk } from "@/lib/talks/proposal-queries";
import { wishesByTown } from "@/lib/wishes/queries";
import { citiesOfDesk } from "./queries";

testDatabase();

const firstPage = guestListParams.parse({});

async function cityWithHost(organizer: Person, eventId?: string) {
  const meetup = await testMeetup({
    hosts: [await testPerson({ name: "Zoé" })],
    organizers: [organizer],
    venue: "The Den",
  });
  await db.meetup.update({
    where: { id: meetup.id },
    data: {
      eventId,
      access: { create: [{ feature: "lift", answer: "no" }, { feature: "noise" }] },
      invitations: {
        create: [
          {
            eventId: eventId ?? meetup.eventId,
            createdAt: realNow(),
            expiresAt: expiryOf(realNow()),
          },
        ],
      },
    },
  });
  return eventId ?? meetup.eventId;
}

describe("the organizer's table", () => {
  it("lists hosts, venue and readiness of each city", async () => {
    const organizer = await testPerson();
    const eventId = await cityWithHost(organizer);
    expect(await citiesOfDesk(organizer, eventId)).toMatchObject([
      {
        hosts: [{ name: "Zoé" }],
        venue: "The Den",
        invited: 0,
        hasLink: true,
        ready: { host: true, secondHost: false, accessKnown: 1, accessOf: 10, published: true },
      },
    ]);
  });

  it("lists a suspended host, who doesn't count as one", async () => {
    const organizer = await testPerson();
    const eventId = await cityWithHost(organizer);
    const hosting = { roles: { some: { meetup: { eventId } } } };
    await db.user.updateMany({ where: hosting, data: { suspendedAt: realNow() } });
    expect(await citiesOfDesk(organizer, eventId)).toMatchObject([
      { hosts: [{ name: "Zoé" }], ready: { host: false } },
    ]);
  });

  it("is for organizers only, like every other desk", async () => {
    const meetup = await testMeetup();
    const { id, eventId } = meetup;
    const host = await testPerson();
    const other = await testMeetup({ hosts: [host], organizers: [host] });
    for (const viewer of [null, host]) {
      const reads = [
        () => citiesOfDesk(viewer, eventId),
        () => invitationsOfEvent(viewer, eventId),
        () => wishesByTown(viewer, eventId),
        () => guestsForDesk(viewer, id, firstPage),
        () => headCountsForDesk(viewer, id),
        () => lineUpForDesk(viewer, id),
        () => proposalsForDesk(viewer, id),
      ];
      for (const read of reads) await expect(read()).rejects.toBeInstanceOf(NotFound);
    }
    expect(await guestsForDesk(host, other.id, firstPage)).toMatchObject({ going: { rows: [] } });
  });

  it("runs the same number of queries for three cities as for one", async () => {
    const organizer = await testPerson();
    const eventId = await cityWithHost(organizer);
    const read = async () => {
      await citiesOfDesk(organizer, eventId);
      await invitationsOfEvent(organizer, eventId);
    };
    const one = await countQueries(read);
    await cityWithHost(organizer, eventId);
    await cityWithHost(organizer, eventId);
    expect(await citiesOfDesk(organizer, eventId)).toHaveLength(3);
    expect(await invitationsOfEvent(organizer, eventId)).toHaveLength(3);
    expect(await countQueries(read)).toBe(one);
  });
});
