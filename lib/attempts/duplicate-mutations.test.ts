import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { changeGuests } from "@/lib/rsvps/change-mutations";
import { going } from "@/lib/rsvps/mutations";
import { by, rsvps, seats, twoCities } from "@/lib/rsvps/test-rsvps";
import { dismissDuplicates, removePastDuplicates } from "./duplicate-mutations";
import { typedAgain } from "./queries";
import { attempt } from "./test-attempts";

testDatabase();

/** Somebody going to the first city, whose address was typed in both. */
async function retyped() {
  const [a, b] = await twoCities();
  const person = await testPerson();
  await going(person, { meetupId: a }, "en");
  const [here, there] = [await attempt(a, person.email), await attempt(b, person.email)];
  const { eventId } = await seats(a);
  const offers = async (guests = 0) => {
    const offered = await typedAgain({ eventId, userId: person.id, meetupId: a, guests }, []);
    return offered.map((offer) => [offer.meetupId, offer.guests] as const);
  };
  return { a, b, person, here, there, offers };
}

describe("what was typed with the address of somebody who is going", () => {
  it("is offered if it asks for something else, as long as its code", async () => {
    const { a, b, here, offers } = await retyped();
    expect(await offers()).toEqual([[b, 0]]);
    await changeGuests(here.phone, { meetupId: a, guests: 2 });
    expect(new Map(await offers())).toEqual(
      new Map([
        [a, 2],
        [b, 0],
      ]),
    );
    expect(await offers(2)).toEqual([[b, 0]]);
    await db.rsvp.updateMany({ where: { isDuplicate: true }, data: { codeExpires: new Date() } });
    expect(await offers(2)).toEqual([]);
  });

  it("is gone once they keep their RSVP, which stays as it was", async () => {
    const { a, b, person, there, offers } = await retyped();
    await dismissDuplicates(by(person), { meetupId: a });
    expect(await offers()).toEqual([]);
    expect(await rsvps(a)).toMatchObject([{ userId: person.id, status: "going" }]);
    await expect(changeGuests(there.phone, { meetupId: b, guests: 1 })).rejects.toThrow(NotFound);
  });

  it("is dismissed by nobody else", async () => {
    const { a, b, there, offers } = await retyped();
    const stranger = await testPerson();
    for (const credential of [there.phone, by(stranger)])
      await expect(dismissDuplicates(credential, { meetupId: b })).rejects.toThrow(NotFound);
    await going(stranger, { meetupId: a }, "en");
    await dismissDuplicates(by(stranger), { meetupId: a });
    expect(await offers()).toEqual([[b, 0]]);
  });

  it("is removed a day after the night, and not before", async () => {
    const { a, b, person } = await retyped();
    const count = () => db.rsvp.count({ where: { userId: person.id, isDuplicate: true } });
    await removePastDuplicates();
    expect(await count()).toBe(2);
    const endsAt = new Date(Date.now() - 25 * 3_600_000);
    const startsAt = new Date(endsAt.getTime() - 3_600_000);
    await db.meetup.updateMany({ where: { id: { in: [a, b] } }, data: { startsAt, endsAt } });
    await removePastDuplicates();
    expect(await count()).toBe(0);
    expect(await rsvps(a)).toMatchObject([{ userId: person.id, status: "going" }]);
  });
});
