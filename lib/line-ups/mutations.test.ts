import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { publishLineUp } from "@/lib/line-up-versions/mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { lineUpForDesk, lineUpOf } from "@/lib/slots/line-up-queries";
import { startFingerprint } from "@/lib/slots/rules";
import { host, meetup, testTalks } from "@/lib/talks/test-talks";
import { setLineUpStart } from "./mutations";
import { addSlot, editSlot, moveSlot, removeSlot } from "./slot-mutations";
import { addAll, slotCalled, titles } from "./test-line-ups";

testDatabase();
testTalks();

describe("publishing the line-up", () => {
  it("shows it to everybody and can be undone", async () => {
    await addAll("a");
    expect(await lineUpOf(meetup.id)).toBeNull();
    await publishLineUp(host, { meetupId: meetup.id, publish: true, seen: null });
    expect((await lineUpOf(meetup.id))?.slots).toHaveLength(1);
    await publishLineUp(host, { meetupId: meetup.id, publish: false, seen: null });
    expect(await lineUpOf(meetup.id)).toBeNull();
  });

  it("is refused for an empty line-up", async () => {
    expect(await publishLineUp(host, { meetupId: meetup.id, publish: true, seen: null })).toEqual({
      ok: false,
      reason: "nothing-to-publish",
    });
  });
});

describe("the start of the line-up", () => {
  const setStart = async (
    startsLocal: string | null,
    startsChoice: "earlier" | "later" | null = null,
    before?: string,
  ) => {
    const shown = await lineUpForDesk(host, meetup.id);
    const mark = before ?? (shown ? startFingerprint(shown) : "");
    return setLineUpStart(host, { meetupId: meetup.id, before: mark, startsLocal, startsChoice });
  };
  const stored = () =>
    db.meetup.findUniqueOrThrow({
      where: { id: meetup.id },
      select: { lineUpStartsLocal: true, lineUpStartsChoice: true },
    });
  /** A meetup from 22:00 to 05:00 on a night when the clocks change in Toronto. */
  const changeClocks = async (localDate: string, startsAt: string, endsAt: string) =>
    db.meetup.update({
      where: { id: meetup.id },
      data: {
        localDate: new Date(localDate),
        startsLocal: "22:00",
        endsLocal: "05:00",
        timeZone: "America/Toronto",
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      },
    });

  it("in a skipped hour requires a choice and stores the chosen time", async () => {
    await changeClocks("2027-03-13", "2027-03-14T03:00Z", "2027-03-14T09:00Z");
    await expect(setStart("02:30")).rejects.toMatchObject({
      field: "startsLocal",
      code: "clock-skips",
      params: {
        time: { en: "2:30\u00a0am" },
        earlier: { en: "1:59\u00a0am" },
        later: { en: "3\u00a0am" },
      },
    });
    await setStart("02:30", "later");
    expect(await stored()).toEqual({ lineUpStartsLocal: "03:00", lineUpStartsChoice: null });
  });

  it("in a repeated hour requires a choice and stores it", async () => {
    await changeClocks("2027-11-06", "2027-11-07T02:00Z", "2027-11-07T10:00Z");
    await expect(setStart("01:30")).rejects.toMatchObject({ code: "clock-repeats" });
    await setStart("01:30", "later");
    expect(await stored()).toEqual({ lineUpStartsLocal: "01:30", lineUpStartsChoice: "later" });
    expect((await lineUpForDesk(host, meetup.id))?.startsAt).toEqual(new Date("2027-11-07T06:30Z"));
  });

  it("is in the meetup's time zone and defaults to its start", async () => {
    const doors = (await lineUpForDesk(host, meetup.id))?.startsAt.getTime() ?? 0;
    await setStart("19:30");
    expect((await lineUpForDesk(host, meetup.id))?.startsAt.getTime()).toBe(doors + 30 * 60_000);
    await setStart(null);
    expect((await lineUpForDesk(host, meetup.id))?.startsAt.getTime()).toBe(doors);
  });

  it("set in two tabs keeps the first change; the same form submitted twice saves once", async () => {
    expect(await setStart("19:30", null, "")).toEqual({ ok: true });
    expect(await setStart("19:30", null, "")).toEqual({ ok: true });
    expect(await setStart("20:00", null, "")).toEqual({ ok: false, reason: "stale" });
    expect(await stored()).toMatchObject({ lineUpStartsLocal: "19:30" });
  });

  it.each(["22:00", "18:59"])("is rejected after closing: %s", async (startsLocal) => {
    await expect(setStart(startsLocal)).rejects.toMatchObject({
      field: "startsLocal",
      code: "time-outside",
    });
  });
});

it("only the meetup's hosts and the organizers may change the line-up", async () => {
  await addAll("a");
  const slotId = await slotCalled("a");
  const otherHost = await testPerson();
  await testMeetup({ hosts: [otherHost] });
  const titled = { titleEn: null, titleFr: null };
  const [slot, start] = [
    { meetupId: meetup.id, slotId, revision: 0 },
    { meetupId: meetup.id, before: "" },
  ];
  const tries = [
    () =>
      addSlot(otherHost, {
        meetupId: meetup.id,
        key: randomUUID(),
        kind: "break",
        minutes: 5,
        seconds: null,
        ...titled,
      }),
    () =>
      editSlot(otherHost, { ...slot, minutes: 5, seconds: null, changeoverSeconds: 0, ...titled }),
    () => moveSlot(otherHost, { meetupId: meetup.id, slotId, from: 1, to: 0 }),
    () => removeSlot(otherHost, { meetupId: meetup.id, slotId }),
    () => setLineUpStart(otherHost, { ...start, startsLocal: null, startsChoice: null }),
    () => publishLineUp(otherHost, { meetupId: meetup.id, publish: true, seen: null }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFound);
  expect(await titles()).toEqual(["a"]);
  expect(await lineUpOf(meetup.id)).toBeNull();
});
