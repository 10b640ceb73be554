import { describe, expect, it } from "vitest";
import { db } from "../db/client";
import { testDatabase } from "../db/test-database";
import { testMeetup, testPerson } from "../db/test-rows";
import { NotFound } from "../outcome";
import { setListed } from "./mutations";
import { eventsToList } from "./queries";

testDatabase();

describe("listing", () => {
  it("is a site administrator's, also where the session is older than the right", async () => {
    const { eventId } = await testMeetup();
    const somebody = await testPerson();
    for (const viewer of [somebody, { ...somebody, isAdmin: true }])
      await expect(setListed(viewer, { eventId, listed: true })).rejects.toBeInstanceOf(NotFound);
    expect(await eventsToList(somebody)).toBeNull();
    expect(await eventsToList(null)).toBeNull();
  });

  it("goes on and off, each time once in the audit", async () => {
    const admin = await testPerson({ isAdmin: true });
    const { eventId } = await testMeetup();
    for (const listed of [true, true, false])
      expect(await setListed(admin, { eventId, listed })).toEqual({ ok: true });
    const audited = await db.auditEntry.findMany({ where: { eventId }, orderBy: { at: "asc" } });
    expect(audited.map(({ action }) => action)).toEqual(["list", "unlist"]);
  });

  it("wants a published night", async () => {
    const admin = await testPerson({ isAdmin: true });
    const { eventId } = await testMeetup({ eventStatus: "draft" });
    expect(await setListed(admin, { eventId, listed: true })).toEqual({
      ok: false,
      reason: "not-published",
    });
  });

  it("shows those that wait first, and no draft", async () => {
    const admin = await testPerson({ isAdmin: true });
    const [listed, waiting, draft] = [
      await testMeetup(),
      await testMeetup(),
      await testMeetup({ eventStatus: "draft" }),
    ];
    await setListed(admin, { eventId: listed.eventId, listed: true });
    const ids = (await eventsToList(admin))?.map(({ id }) => id) ?? [];
    expect(ids.indexOf(waiting.eventId)).toBeLessThan(ids.indexOf(listed.eventId));
    expect(ids).not.toContain(draft.eventId);
  });
});
