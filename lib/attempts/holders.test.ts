import fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { answerOf } from "@/lib/rsvps/queries";
import { eventSnapshot } from "@/lib/snapshot/queries";
import {
  type Act,
  type Device,
  isUnproven,
  newWorld,
  OWNED,
  perform,
  TYPED,
  type World,
} from "./test-world";

testDatabase();

const MINUTES = 60_000;
/** Others with HOLDER_RUNS and HOLDER_SEED. */
const numRuns = Number(process.env.HOLDER_RUNS ?? 6);
const seed = Number(process.env.HOLDER_SEED ?? 9);

const place = fc.record({
  city: fc.constantFrom(0, 1, 1, 2),
  other: fc.nat(2),
  guests: fc.constantFrom(0, 1, 1, 3),
});
const actOf = (who: fc.Arbitrary<number>, kinds: readonly string[]): fc.Arbitrary<Act> =>
  fc
    .record({ who, kind: fc.constantFrom(...kinds), at: place })
    .map(({ at, ...act }) => ({ ...act, ...at }));
const typedAct = actOf(fc.nat(1), TYPED);
const anyAct = fc.oneof(
  { weight: 4, arbitrary: actOf(fc.nat(1), [...TYPED, "code"]) },
  { weight: 2, arbitrary: actOf(fc.constant(2), OWNED) },
);
const steps = (act: fc.Arbitrary<Act>) => fc.array(act, { minLength: 4, maxLength: 16 });

const at = (who: number, kind: string, city: number, more: Partial<Act> = {}): Act => ({
  ...{ who, kind, city, other: 0, guests: 0 },
  ...more,
});

const OWNER = 2;

/** What devices once did to an owner: cancel by switching, be handed an RSVP, keep one that was confirmed. */
const ONCE_POSSIBLE: [Act[]][] = [
  [
    [
      ...[at(0, "type", 2), at(0, "cancel", 2)],
      ...[at(OWNER, "join", 1), at(OWNER, "guests", 1, { guests: 1 })],
      at(0, "switch", 2, { other: 0 }),
    ],
  ],
  [[at(OWNER, "join", 2), at(0, "type", 0), at(0, "switch", 0, { other: 2 }), at(0, "cancel", 2)]],
  [[at(0, "type", 0), at(OWNER, "link", 0), at(0, "guests", 0, { guests: 1 }), at(0, "cancel", 0)]],
];

/** An address typed again where seats are few, and where people wait. */
const TYPED_AGAIN: [Act[]][] = [
  [[at(0, "type", 1), at(0, "guests", 1, { guests: 1 }), at(1, "type", 1)]],
  [[at(0, "type", 1), at(1, "type", 1), at(0, "guests", 1, { guests: 1 }), at(0, "cancel", 1)]],
  [[at(0, "type", 2), at(1, "type", 2), at(0, "cancel", 2), at(0, "return", 2)]],
  [[at(0, "type", 0), at(0, "type", 1), at(0, "switch", 1, { other: 2 })]],
  [
    [
      ...[at(0, "type", 1), at(1, "type", 1), at(0, "cancel", 1), at(0, "type", 1)],
      ...[at(0, "guests", 1, { guests: 1 }), at(1, "guests", 1, { guests: 1 })],
    ],
  ],
  [
    [
      ...[at(0, "type", 0), at(1, "type", 1)],
      ...[at(0, "guests", 0, { guests: 1 }), at(0, "switch", 0, { other: 1 })],
    ],
  ],
];

/** The rows of the event that were not made on the device. */
function foreignRows({ eventId }: World, { made }: Device) {
  return db.rsvp.findMany({
    where: { eventId, OR: [{ attemptId: null }, { attemptId: { notIn: [...made] } }] },
    orderBy: { id: "asc" },
  });
}

async function movedByWaitlist({ eventId }: World): Promise<Set<string>> {
  const log = await db.rsvpLog.findMany({
    where: { actorKind: "waitlist", rsvp: { eventId } },
    select: { rsvpId: true, id: true },
  });
  return new Set(log.map(({ rsvpId }) => rsvpId));
}

/** Performs an act on a device that proved nothing, which must leave all other rows as they are. */
async function performUnproven(world: World, act: Act): Promise<void> {
  const device = world.devices[act.who];
  if (!device) return;
  const before = await foreignRows(world, device);
  await perform(world, act);
  const moved = await movedByWaitlist(world);
  const after = new Map((await foreignRows(world, device)).map((row) => [row.id, row]));
  for (const row of before.filter(({ id }) => !moved.has(id)))
    expect(after.get(row.id), `${act.kind} on a device`).toEqual(row);
}

const cardsOf = ({ cities, eventId }: World, { jar }: Device) =>
  Promise.all(cities.map(async (id) => ({ id, ...(await answerOf({ id, eventId }, null, jar)) })));

/** A device sees its own attempts, and no text that anybody typed. */
async function expectOwnCards(world: World, device: Device): Promise<void> {
  for (const { id, answer } of await cardsOf(world, device)) {
    const remembered = device.jar.get(id);
    if (!answer || !remembered || !("attemptId" in remembered)) continue;
    expect(answer.owned).toBeNull();
    const rows = await db.rsvp.findMany({ where: { meetupId: id, ...remembered } });
    expect(rows.map(({ status, guests }) => ({ status, guests }))).toContainEqual({
      status: answer.status,
      guests: answer.guests,
    });
  }
}

async function expectSeatsToAddUp({ eventId }: World): Promise<void> {
  const seated = { status: "going", isDuplicate: false } as const;
  const meetups = await db.meetup.findMany({
    where: { eventId },
    select: { seatsTaken: true, rsvps: { where: seated, select: { guests: true } } },
  });
  for (const { seatsTaken, rsvps } of meetups)
    expect(rsvps.reduce((sum, { guests }) => sum + 1 + guests, 0)).toBe(seatsTaken);
}

const mailsTo = ({ owner }: World) => db.email.count({ where: { recipient: owner.email } });

it(
  "a device that proved nothing changes and shows its own attempts only, and sends at most three mails",
  async () => {
    const property = fc.asyncProperty(steps(anyAct), async (acts) => {
      const world = await newWorld({ isKnown: false });
      let mails = 0;
      for (const act of acts) {
        const before = await mailsTo(world);
        if (isUnproven(world, act)) {
          await performUnproven(world, act);
          mails += (await mailsTo(world)) - before;
        } else await perform(world, act);
        for (const device of world.devices) await expectOwnCards(world, device);
      }
      await expectSeatsToAddUp(world);
      expect(mails).toBeLessThanOrEqual(3);
    });
    await fc.assert(property, { seed, numRuns, examples: ONCE_POSSIBLE });
  },
  5 * MINUTES,
);

/** The text without ids, slugs and names that differ from one world to the other. */
function withoutIds(world: World, value: unknown): string {
  const names = new Map(world.cities.map((id, index) => [id, `city ${index}`]));
  return JSON.stringify(value).replaceAll(
    /[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?/g,
    (id) => names.get(id) ?? "id",
  );
}

it(
  "a device learns the same, and the public sees the same, whether the address was known or not",
  async () => {
    const property = fc.asyncProperty(steps(typedAct), async (acts) => {
      const worlds = [await newWorld({ isKnown: true }), await newWorld({ isKnown: false })];
      const publicly = async (world: World) => withoutIds(world, await eventSnapshot(world.slug));
      const before = await Promise.all(worlds.map(publicly));
      for (const act of acts) {
        const learned = await Promise.all(
          worlds.map(async (world) => {
            const outcome = await perform(world, act);
            const cards = await Promise.all(world.devices.map((device) => cardsOf(world, device)));
            return withoutIds(world, { outcome, cards });
          }),
        );
        expect(learned[0], act.kind).toBe(learned[1]);
      }
      // Whether a meetup is full is public, and says that its last seats were taken: docs/rsvps.md.
      const told = (text: string) => text.replaceAll(/"(revision|isFull)":\w+/g, "");
      expect((await Promise.all(worlds.map(publicly))).map(told)).toEqual(before.map(told));
    });
    await fc.assert(property, { seed, numRuns, examples: TYPED_AGAIN });
  },
  5 * MINUTES,
);
