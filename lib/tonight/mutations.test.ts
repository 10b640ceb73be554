import { describe, expect, it } from "vitest";
import { afar, another, hosted, hoursAgo, seated } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { sayHere, sayHereFromAfar } from "./mutations";
import { townsFromAfar } from "./queries";

testDatabase();

const on = { startsAt: hoursAgo(1), endsAt: hoursAgo(-2) };
const verbs = async (meetupId: string) =>
  (await db.activity.findMany({ where: { meetupId }, orderBy: { at: "asc" } })).map(
    ({ verb }) => verb,
  );

describe("a city that is here", () => {
  const row = (id: string) =>
    db.meetup.findUniqueOrThrow({ where: { id }, select: { hereAt: true, hereByName: true } });

  it("is said once by its host, also if tapped twice, and can be taken back", async () => {
    const { host, meetupId } = await hosted(on);
    const taps = [1, 2].map(() => sayHere(host, { meetupId, here: true }));
    expect(await Promise.all(taps)).toEqual([{ ok: true }, { ok: true }]);
    expect(await row(meetupId)).toEqual({ hereAt: expect.any(Date), hereByName: host.name });
    expect(await verbs(meetupId)).toEqual(["meetup.here-said"]);
    await sayHere(host, { meetupId, here: false });
    expect(await row(meetupId)).toEqual({ hereAt: null, hereByName: null });
    expect(await verbs(meetupId)).toEqual(["meetup.here-said", "meetup.here-undone"]);
  });

  it("is refused too early, and not found by strangers or from afar", async () => {
    const early = await hosted({ startsAt: hoursAgo(-2), endsAt: hoursAgo(-4) });
    const tooEarly = { ok: false, reason: "too-early" };
    const { host, meetupId } = early;
    expect(await sayHere(host, { meetupId, here: true })).toEqual(tooEarly);
    const stranger = await testPerson();
    const { meetupId: begun } = await hosted(on);
    const far = await hosted({ ...on, ...afar });
    for (const [viewer, id] of [
      [stranger, begun],
      [far.host, far.meetupId],
    ] as const)
      await expect(sayHere(viewer, { meetupId: id, here: true })).rejects.toThrow(NotFound);
    expect((await row(begun)).hereAt).toBeNull();
  });
});

describe("somebody who is here from afar", () => {
  async function watching() {
    const city = await hosted(on);
    const far = await another(city.eventId, { ...on, ...afar });
    return { ...far, ...(await seated(far, { confirmedAt: hoursAgo(9), town: "Thompson" })) };
  }
  const say = (meetupId: string, here = true, town: string | null = null) =>
    ({ meetupId, here, town }) as const;

  it("keeps the RSVP's town, or takes the one that is typed; undoing it puts the light out", async () => {
    const { id, eventId, by } = await watching();
    expect(await sayHereFromAfar(by, say(id))).toEqual({ ok: true });
    expect(await sayHereFromAfar(by, say(id))).toEqual({ ok: true });
    expect(await townsFromAfar(eventId)).toEqual(["Thompson"]);
    expect(await verbs(id)).toEqual(["rsvp.here-said"]);
    await sayHereFromAfar(by, say(id, false));
    expect(await townsFromAfar(eventId)).toEqual([]);
    await sayHereFromAfar(by, say(id, true, "Iqaluit"));
    expect(await townsFromAfar(eventId)).toEqual(["Iqaluit"]);
  });

  it("counts once confirmed, while going, and not if suspended", async () => {
    const { id, eventId, by, person, rsvpId } = await watching();
    await sayHereFromAfar(by, say(id));
    const where = { id: rsvpId };
    for (const [off, back] of [
      [{ confirmedAt: null }, { confirmedAt: hoursAgo(9) }],
      [{ status: "canceled" }, { status: "going" }],
    ] as const) {
      await db.rsvp.update({ where, data: off });
      expect(await townsFromAfar(eventId)).toEqual([]);
      await db.rsvp.update({ where, data: back });
      expect(await townsFromAfar(eventId)).toEqual(["Thompson"]);
    }
    await db.user.update({ where: { id: person.id }, data: { suspendedAt: hoursAgo(0) } });
    expect(await townsFromAfar(eventId)).toEqual([]);
  });

  it("needs an RSVP from afar", async () => {
    const { id } = await watching();
    const by = { by: "person", person: await testPerson() } as const;
    const none = { ok: false, reason: "not-answered" };
    expect(await sayHereFromAfar(by, say(id))).toEqual(none);
    const { meetup, meetupId } = await hosted(on);
    const inRoom = await seated(meetup);
    await expect(sayHereFromAfar(inRoom.by, say(meetupId))).rejects.toThrow(NotFound);
  });
});
