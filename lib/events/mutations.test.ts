import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { fillEvent } from "./mutations";
import { eventToFill } from "./queries";
import { WORDS } from "./rules";

testDatabase();

const words = Object.fromEntries(WORDS.map((word) => [word, null])) as Record<
  (typeof WORDS)[number],
  string | null
>;

describe("a host of one of the meetups", () => {
  it("fills the empty language and overwrites nothing", async () => {
    const host = await testPerson();
    const { eventId } = await testMeetup({ hosts: [host] });
    expect(await fillEvent(host, { ...words, eventId, titleFr: "Une soirée" })).toEqual({
      ok: true,
    });
    expect(await db.event.findUnique({ where: { id: eventId } })).toMatchObject({
      titleEn: "A night",
      titleFr: "Une soirée",
      revision: 1,
    });
    expect(await fillEvent(host, { ...words, eventId, titleFr: "Un soir" })).toEqual({
      ok: false,
      reason: "filled-meanwhile",
    });
  });

  it("is a host of this event, not of another", async () => {
    const host = await testPerson();
    await testMeetup({ hosts: [host] });
    const { eventId } = await testMeetup();
    const filling = fillEvent(host, { ...words, eventId, titleFr: "Une soirée" });
    await expect(filling).rejects.toBeInstanceOf(NotFound);
    const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(await eventToFill(slug, host)).toBeNull();
    expect(await eventToFill(slug, null)).toBeNull();
  });
});
