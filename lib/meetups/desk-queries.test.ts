import { describe, expect, it } from "vitest";
import { db } from "../db/client";
import { testDatabase } from "../db/test-database";
import { countQueries } from "../db/test-queries";
import { testMeetup, testPerson } from "../db/test-rows";
import { invitationsOfEvent } from "../invitations/queries";
import { expiryOf } from "../invitations/rules";
import { realNow } from "../time/now";
import { citiesOfDesk } from "./desk-queries";

testDatabase();

async function cityWithHost(eventId?: string) {
  const meetup = await testMeetup({ hosts: [await testPerson({ name: "Zoé" })], venue: "The Den" });
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
  it("says for each city who hosts, where, and what is known", async () => {
    const eventId = await cityWithHost();
    expect(await citiesOfDesk(eventId)).toMatchObject([
      {
        hosts: ["Zoé"],
        venue: "The Den",
        invited: 1,
        ready: { host: true, secondHost: false, accessKnown: 1, accessOf: 10, published: true },
      },
    ]);
  });

  it("asks the database as often for three cities as for one", async () => {
    const eventId = await cityWithHost();
    const read = async () => {
      await citiesOfDesk(eventId);
      await invitationsOfEvent(eventId);
    };
    const one = await countQueries(read);
    await cityWithHost(eventId);
    await cityWithHost(eventId);
    expect(await citiesOfDesk(eventId)).toHaveLength(3);
    expect(await invitationsOfEvent(eventId)).toHaveLength(3);
    expect(await countQueries(read)).toBe(one);
  });
});
