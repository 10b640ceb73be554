import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { closeTalkCall, saveTalkCall } from "./mutations";
import type { SaveTalkCall } from "./schema";

testDatabase();

let host: Person;
let meetupId: string;

beforeEach(async () => {
  host = await testPerson();
  meetupId = (await testMeetup({ hosts: [host], date: "2099-01-15", talkCallOpenedAt: null })).id;
});

const call = (change: Partial<SaveTalkCall> = {}): SaveTalkCall => ({
  meetupId,
  revision: 0,
  untilDate: "2099-01-02",
  answersDate: "2099-01-05",
  formats: ["twenty_twenty", "lightning"],
  languages: ["fr"],
  slots: 8,
  rulesEn: "No sales pitches.",
  rulesFr: null,
  ...change,
});

async function stored() {
  const { slug, event } = await db.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { slug: true, event: { select: { slug: true } } },
  });
  return (await meetupForDesk(event.slug, slug, host))?.talkCall;
}

describe("a call for talks", () => {
  it("is opened by a host, with what it asks for", async () => {
    expect(await stored()).toBeNull();
    expect(await saveTalkCall(host, call())).toEqual({ ok: true });
    const { meetupId: _, revision: __, ...asked } = call();
    expect(await stored()).toEqual({ ...asked, closedAt: null });
  });

  it("is closed and opened again, each once", async () => {
    await saveTalkCall(host, call());
    for (const close of [true, true, false, false])
      expect(await closeTalkCall(host, { meetupId, close })).toEqual({ ok: true });
    const verbs = await db.activity.findMany({
      where: { meetupId },
      orderBy: { id: "asc" },
      select: { verb: true },
    });
    expect(verbs.map(({ verb }) => verb).sort()).toEqual([
      "talk-call.closed",
      "talk-call.opened",
      "talk-call.reopened",
    ]);
    expect(await stored()).toMatchObject({ closedAt: null, untilDate: "2099-01-02" });
  });

  it("that never opened can't be closed", async () => {
    await closeTalkCall(host, { meetupId, close: true });
    expect(await stored()).toBeNull();
  });

  it("refuses a date after the night", async () => {
    await expect(saveTalkCall(host, call({ untilDate: "2099-01-16" }))).rejects.toMatchObject({
      field: "untilDate",
    });
  });

  it("refuses a form from before another edit", async () => {
    await saveTalkCall(host, call());
    const late = await saveTalkCall(host, call({ slots: 3 }));
    expect(late).toEqual({ ok: false, reason: "stale" });
  });

  it("is not found by anybody else, or from afar", async () => {
    const other = await testPerson();
    await expect(saveTalkCall(other, call())).rejects.toThrow();
    await expect(closeTalkCall(other, { meetupId, close: true })).rejects.toThrow();
    const afar = await testMeetup({
      hosts: [host],
      kind: "afar",
      slug: "afar",
      date: "2099-01-15",
    });
    await expect(saveTalkCall(host, call({ meetupId: afar.id }))).rejects.toThrow();
  });
});
