import { describe, expect, it } from "vitest";
import { emptyTown, hosted } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { removeSlot, restoreSlot } from "@/lib/line-ups/slot-mutations";
import {
  addAll,
  addTalk,
  lineUp,
  positions,
  slotCalled,
  titles,
} from "@/lib/line-ups/test-line-ups";
import { addCity, removeCity } from "@/lib/meetups/city-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { decide, host, meetup, read, speaker, testTalks } from "@/lib/talks/test-talks";
import { removedCities, removedSlots } from "./removed-queries";

testDatabase();
testTalks();

describe("putting a removed slot back", () => {
  const remove = async (title: string) => {
    const slot = { meetupId: meetup.id, slotId: await slotCalled(title) };
    await removeSlot(host, slot);
    return slot;
  };
  const stale = { ok: false, reason: "changed-meanwhile" };

  it("leads back to its place; repeating is harmless", async () => {
    await addAll("a", "b", "c");
    const slot = await remove("b");
    expect(await removedSlots(host, meetup.id)).toMatchObject([{ titleEn: "b", position: 1 }]);
    const twice = [await restoreSlot(host, slot), await restoreSlot(host, slot)];
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    expect(await titles()).toEqual(["a", "b", "c"]);
    expect(await positions()).toEqual([0, 1, 2]);
    expect(await removedSlots(host, meetup.id)).toEqual([]);
    const restored = { subjectId: slot.slotId, verb: "slot.restored" };
    expect(await db.activity.count({ where: restored })).toBe(1);
  });

  it("leads to the end of a line-up that has become shorter", async () => {
    await addAll("a", "b", "c");
    const slot = await remove("c");
    await remove("a");
    await restoreSlot(host, slot);
    expect(await titles()).toEqual(["b", "c"]);
    expect(await positions()).toEqual([0, 1]);
  });

  it("is refused once the talk is canceled, or back in the line-up", async () => {
    const talkId = await addTalk();
    const [first] = await lineUp();
    const slot = { meetupId: meetup.id, slotId: first?.id ?? "" };
    await removeSlot(host, slot);
    expect(await removedSlots(host, meetup.id)).toMatchObject([{ id: slot.slotId }]);
    const { revision } = await read(talkId);
    await decide(talkId, "accept", revision);
    expect(await removedSlots(host, meetup.id)).toEqual([]);
    expect(await restoreSlot(host, slot)).toEqual(stale);
    expect(await lineUp()).toHaveLength(1);
    await decide(talkId, "cancel", revision);
    expect(await removedSlots(host, meetup.id)).toEqual([]);
    expect(await restoreSlot(host, slot)).toEqual(stale);
    expect(await lineUp()).toEqual([]);
  });

  it("is offered for a while, and at its own desk only", async () => {
    await addAll("a");
    const slot = await remove("a");
    const at = { where: { id: slot.slotId }, data: { withdrawnAt: new Date(2020, 0, 1) } };
    await db.slot.update(at);
    expect(await removedSlots(host, meetup.id)).toEqual([]);
    const other = await testMeetup({ hosts: [host] });
    expect(await restoreSlot(host, { ...slot, meetupId: other.id })).toEqual(stale);
    await expect(restoreSlot(speaker, slot)).rejects.toThrow(NotFound);
    await expect(removedSlots(speaker, meetup.id)).rejects.toThrow(NotFound);
  });
});

describe("removed cities", () => {
  async function twoCities() {
    const { host, eventId } = await hosted();
    const city = await emptyTown();
    const add = () => addCity(host, { eventId, city: city.slug, clock: null });
    const remove = async () => {
      const where = { eventId, cityId: city.id };
      const { id } = await db.meetup.findFirstOrThrow({ where, select: { id: true } });
      await removeCity(host, { meetupId: id });
    };
    await add();
    return { organizer: host, eventId, slug: city.slug, add, remove };
  }

  it("are shown until they are added again, each once", async () => {
    const { organizer, eventId, slug, add, remove } = await twoCities();
    expect(await removedCities(organizer, eventId)).toEqual([]);
    await remove();
    await add();
    expect(await removedCities(organizer, eventId)).toEqual([]);
    await remove();
    expect(await removedCities(organizer, eventId)).toMatchObject([{ slug, nameEn: "Moncton" }]);
  });

  it("are shown for a while, to organizers", async () => {
    const { organizer, eventId, remove } = await twoCities();
    await remove();
    await expect(removedCities(host, eventId)).rejects.toThrow(NotFound);
    await db.activity.updateMany({ where: { eventId }, data: { at: new Date(2020, 0, 1) } });
    expect(await removedCities(organizer, eventId)).toEqual([]);
  });
});
