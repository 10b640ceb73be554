import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { fillEvent } from "./mutations";
import { eventToFill } from "./queries";
import { BILINGUAL_FIELDS } from "./rules";

testDatabase();

const empty = Object.fromEntries(BILINGUAL_FIELDS.map((word) => [word, null])) as Record<
  (typeof BILINGUAL_FIELDS)[number],
  string | null
>;

describe("a host of one of the meetups", () => {
  it("fills the empty language without overwriting", async () => {
    const host = await testPerson();
    const { eventId } = await testMeetup({ hosts: [host] });
    expect(await fillEvent(host, { ...empty, eventId, titleFr: "Une soirée" })).toEqual({
      ok: true,
    });
    expect(await db.event.findUnique({ where: { id: eventId } })).toMatchObject({
      titleEn: "A night",
      titleFr: "Une soirée",
      revision: 1,
    });
    expect(await fillEvent(host, { ...empty, eventId, titleFr: "Un soir" })).toEqual({
      ok: false,
      reason: "filled-meanwhile",
    });
  });

  it("must host a meetup of this event", async () => {
    const host = await testPerson();
    await testMeetup({ hosts: [host] });
    const { eventId } = await testMeetup();
    const filling = fillEvent(host, { ...empty, eventId, titleFr: "Une soirée" });
    await expect(filling).rejects.toBeInstanceOf(NotFound);
    const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(await eventToFill(slug, host)).toBeNull();
    expect(await eventToFill(slug, null)).toBeNull();
  });
});
