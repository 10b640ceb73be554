import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { record } from "@/lib/activity/record";
import { type Person, SYSTEM } from "@/lib/kernel/viewer";
import { changeProfile } from "@/lib/people/mutations";
import { profile } from "@/lib/people/test-profile";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { cancelRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests, saveDetail } from "@/lib/rsvps/change-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { by, typed } from "@/lib/rsvps/test-rsvps";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { draftSnapshot, eventSnapshot } from "./queries";
import { eventViewer, meetupViewer } from "./viewer-queries";

/** React caches reads only while it renders; here `newRequest` starts a new page. */
const request = vi.hoisted(() => ({ reads: new Map<string, unknown>() }));
vi.mock("react", async (original) => ({
  ...(await original<object>()),
  cache: (read: (...args: unknown[]) => unknown) => {
    const name = Math.random();
    return (...args: unknown[]) => {
      const key = JSON.stringify([name, ...args]);
      if (!request.reads.has(key)) request.reads.set(key, read(...args));
      return request.reads.get(key);
    };
  },
}));
const newRequest = () => request.reads.clear();
beforeEach(newRequest);

testDatabase();

beforeAll(async () => {
  await db.installation.upsert({ where: { id: 1 }, create: {}, update: {} });
  const place = { timeZone: "America/Toronto", stripPlace: "ET", latitude: 45, longitude: -75 };
  await db.city.createMany({
    data: ["Ottawa", "Cornwall"].map((name) => ({
      ...({ slug: name.toLowerCase(), nameEn: name, nameFr: name, province: "ON" } as const),
      ...(place as typeof place & { stripPlace: "ET" }),
    })),
  });
});

const at = new Date("2026-01-01T00:00Z");
const confirmed = () => testPerson({ emailVerified: at });
const slugOf = async (eventId: string) =>
  (await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { slug: true } })).slug;

/** A published city of the same event, with everything that a snapshot shows. */
async function addCity(eventId: string, data: Parameters<typeof testMeetup>[0] = {}) {
  const { eventId: unused, id } = await testMeetup({ hosts: [await confirmed()], ...data });
  await db.meetup.update({ where: { id }, data: { eventId, lineUpPublishedAt: at } });
  await db.event.delete({ where: { id: unused } });
  await addParts({ id, eventId });
  return id;
}

async function addParts(meetup: { id: string; eventId: string }) {
  const person = await confirmed();
  await testRsvp(meetup, person, { nameShown: "everyone", confirmedAt: at });
  await db.headCount.create({
    data: {
      meetupId: meetup.id,
      count: 3,
      precision: "exactly",
      createdAt: at,
    },
  });
  await db.slot.create({
    data: {
      meetupId: meetup.id,
      kind: "opening",
      seconds: 60,
      changeoverSeconds: 0,
      position: 1,
    },
  });
  await db.$transaction((tx) => freezeLineUp(tx, meetup.id, at));
}

async function night() {
  const organizer = await confirmed();
  const host = await confirmed();
  const first = await testMeetup({
    organizers: [organizer],
    hosts: [host],
    lineUpPublishedAt: at,
  });
  await addParts(first);
  return { ...first, organizer, host, slug: await slugOf(first.eventId) };
}

const reader = (person: Person | null) => ({ person, rsvps: new Map(), town: undefined });

describe("an event's snapshot", () => {
  it("is serializable and contains everything the pages show", async () => {
    const { slug, id, host } = await night();
    const snapshot = await eventSnapshot(slug);
    expect(snapshot?.meetups).toMatchObject([
      {
        id,
        hosts: [host.name],
        going: 1,
        isFull: false,
        people: [{ organization: null }],
        headCounts: [{ people: 3 }],
        lineUp: { slots: [{ kind: "opening" }] },
      },
    ]);
    expect(structuredClone(snapshot)).toEqual(snapshot);
  });

  it("contains no drafts, proposed meetups or user ids, whoever reads it first", async () => {
    const { slug, eventId, organizer, host } = await night();
    const proposed = await addCity(eventId, { status: "proposed" });
    const draft = await testMeetup({ eventStatus: "draft", organizers: [organizer] });
    const draftSlug = await slugOf(draft.eventId);
    await draftSnapshot(slug, organizer);
    await draftSnapshot(draftSlug, organizer);
    const snapshot = await eventSnapshot(slug);
    expect(snapshot?.meetups).toHaveLength(1);
    expect(snapshot?.awaited).toEqual([expect.objectContaining({ nameEn: expect.any(String) })]);
    const text = JSON.stringify(snapshot);
    for (const id of [proposed, organizer.id, host.id]) expect(text).not.toContain(id);
    expect(await eventSnapshot(draftSlug)).toBeNull();
  });

  it("is read once, and again after a change of the event or of a person's name", async () => {
    const { slug, eventId, host } = await night();
    const names = async () => {
      newRequest();
      return (await eventSnapshot(slug))?.meetups.map(({ hosts }) => hosts);
    };
    expect(await names()).toEqual([[host.name]]);
    newRequest();
    const [first, second] = await Promise.all([eventSnapshot(slug), eventSnapshot(slug)]);
    expect(first).toBe(second);
    await addCity(eventId);
    expect(await names()).toHaveLength(1);
    const edited = { verb: "event.edited", actor: SYSTEM, at, eventId } as const;
    await db.$transaction((tx) => record(tx, edited));
    expect(await names()).toHaveLength(2);
    await changeProfile(host, profile({ name: "Zoe" }));
    expect(await names()).toContainEqual(["Zoe"]);
  });

  it("is renewed in two statements after RSVPs, and is what a new reading would say", async () => {
    const { slug, id, eventId } = await night();
    const guest = await testPerson({ emailVerified: at });
    const one = by(guest);
    const changes = [
      () => going(guest, { meetupId: id }, "en"),
      () => changeGuests(one, { meetupId: id, guests: 1 }),
      () => saveDetail(one, { meetupId: id, question: "nameShown", answer: "everyone" }, "en"),
      () => cancelRsvp(one, { meetupId: id }),
      () => rsvp(typed(id), "en"),
    ];
    await db.meetup.update({ where: { id }, data: { capacity: 3 } });
    const known = async () => {
      newRequest();
      return eventSnapshot(slug);
    };
    let before = await known();
    for (const change of changes) {
      await change();
      newRequest();
      expect(await countQueries(() => eventSnapshot(slug))).toBe(3);
      const renewed = await known();
      expect(renewed).not.toBe(before);
      // An entry that is no RSVP's leads to a new reading.
      await db.$transaction((tx) =>
        record(tx, { verb: "event.edited", actor: SYSTEM, at, eventId }),
      );
      expect(await known()).toEqual(renewed);
      before = await known();
    }
  });

  it("is not read again after what no page shows", async () => {
    const { slug, id, eventId } = await night();
    await eventSnapshot(slug);
    for (const verb of ["door.recorded", "prompt.answered", "photo.added"] as const) {
      await db.$transaction((tx) => record(tx, { verb, actor: SYSTEM, at, eventId, meetupId: id }));
      newRequest();
      expect(await countQueries(() => eventSnapshot(slug)), verb).toBe(1);
    }
  });

  it("is not read again after a comment or a like, whose pages read them themselves", async () => {
    const { slug, id, eventId } = await night();
    const before = await eventSnapshot(slug);
    for (const verb of ["comment.posted", "point.liked"] as const) {
      await db.$transaction((tx) => record(tx, { verb, actor: SYSTEM, at, eventId, meetupId: id }));
      newRequest();
      // The revision, and what has changed since.
      expect(await countQueries(() => eventSnapshot(slug)), verb).toBe(2);
      newRequest();
      expect(await eventSnapshot(slug)).toBe(before);
    }
  });

  it("is null for what is no slug, without asking the database", async () => {
    const read = () => eventSnapshot("a\0b");
    expect(await countQueries(read)).toBe(0);
    expect(await read()).toBeNull();
  });

  it("of a draft is visible to its organizers and hosts only", async () => {
    const [organizer, host] = [await confirmed(), await confirmed()];
    const draft = await testMeetup({
      eventStatus: "draft",
      organizers: [organizer],
      hosts: [host],
    });
    const slug = await slugOf(draft.eventId);
    for (const person of [organizer, host])
      expect((await draftSnapshot(slug, person))?.meetups).toHaveLength(1);
    expect(await draftSnapshot(slug, await confirmed())).toBeNull();
  });
});

describe("the viewer's part", () => {
  it("has the viewer's RSVP, rights and unpublished meetups", async () => {
    const { slug, id, eventId, organizer } = await night();
    const proposed = await addCity(eventId, { status: "proposed" });
    const guest = await confirmed();
    await testRsvp({ id, eventId }, guest, { confirmedAt: at });
    const snapshot = await eventSnapshot(slug);
    if (!snapshot) throw new Error("no snapshot");
    expect(await eventViewer(snapshot, reader(organizer))).toMatchObject({
      mayEdit: true,
      proposed: [{ id: proposed }],
      rsvps: {},
    });
    expect(await eventViewer(snapshot, reader(guest))).toMatchObject({
      mayEdit: false,
      proposed: [],
      rsvps: { [id]: "going" },
    });
    const signedOut = await meetupViewer(snapshot, { id, eventId }, reader(null));
    expect(signedOut).toMatchObject({ mayEdit: false, answer: null, people: null });
    const going = await meetupViewer(snapshot, { id, eventId }, reader(guest));
    expect(going).toMatchObject({ answer: { status: "going" }, people: [{}] });
  });

  it("prefers the device's town to the profile's", async () => {
    const { slug } = await night();
    const person = await testPerson({ town: "Ottawa" });
    const snapshot = await eventSnapshot(slug);
    if (!snapshot) throw new Error("no snapshot");
    const town = async (chosen?: string) =>
      (await eventViewer(snapshot, { ...reader(person), town: chosen })).town?.slug;
    expect(await town()).toBe("ottawa");
    expect(await town("cornwall")).toBe("cornwall");
    expect(await town("nowhere")).toBe("ottawa");
  });
});

const SLOW_MACHINE_MS = 30_000;

it(
  "pages run the same number of queries for three cities as for one",
  async () => {
    const { slug, id, eventId } = await night();
    const guest = await testPerson({ emailVerified: at, town: "Ottawa" });
    await testRsvp({ id, eventId }, guest, { confirmedAt: at });
    const count = (read: () => Promise<unknown>) => {
      newRequest();
      return countQueries(read);
    };
    const page = async (person: Person | null, city: boolean) => {
      const snapshot = await eventSnapshot(slug);
      if (!snapshot) throw new Error("no snapshot");
      if (city) await meetupViewer(snapshot, { id, eventId }, reader(person));
      else await eventViewer(snapshot, reader(person));
    };
    const change = () =>
      db.eventRevision.upsert({
        where: { eventId },
        create: { eventId, revision: 1 },
        update: { revision: { increment: 1 } },
      });
    const all = async () => ({
      afterChange: await change().then(() => count(() => page(null, false))),
      event: await count(() => page(null, false)),
      city: await count(() => page(null, true)),
      eventSignedIn: await count(() => page(guest, false)),
      citySignedIn: await count(() => page(guest, true)),
    });
    // Later readings ask first what has changed.
    await page(null, false);
    const one = await all();
    expect(one).toEqual({
      afterChange: 19,
      event: 1,
      city: 1,
      eventSignedIn: 4,
      citySignedIn: 4,
    });
    await addCity(eventId);
    await addCity(eventId);
    expect(await all()).toEqual(one);
  },
  SLOW_MACHINE_MS,
);
