import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  corrected,
  type DoorDevice,
  type DoorEvent,
  doorState,
  inOrder,
  measuredOffset,
} from "./rules";

const HOUR = 3_600_000;
const evening = Date.UTC(2026, 10, 21, 1);
let made = 0;

function event(kind: DoorEvent["kind"], given: Partial<DoorEvent> = {}): DoorEvent {
  made += 1;
  const nothing = { rsvp: null, name: null, target: null };
  return {
    id: `event-${made}`,
    device: "a",
    counter: made,
    kind,
    at: evening + made,
    ...nothing,
    ...given,
  };
}

const devices: DoorDevice[] = ["a", "b"].map((id) => ({ id, name: id, revokedAfter: null }));
const going = (id: string, guests = 0) =>
  ({ id, name: id, guests, status: "going", firstTime: null }) as const;

describe("the state of a door", () => {
  it("counts people, their guests and walk-ins", () => {
    const events = [
      event("admit", { rsvp: "zoe" }),
      event("guest", { rsvp: "zoe" }),
      event("guest", { rsvp: "zoe" }),
      event("walk_in", { name: "Ada" }),
      event("walk_in"),
    ];
    const state = doorState(events, devices, [going("zoe", 2)]);
    expect(state.inRoom).toBe(5);
    expect(state.guests.get("zoe")).toHaveLength(2);
    expect(state.walkIns.map(({ name }) => name)).toEqual(["Ada", null]);
    expect(state.conflicts).toEqual([]);
  });

  it("lets a person in once: the first admission is the smallest of time and id", () => {
    const [late, early] = [
      event("admit", { rsvp: "zoe", at: evening + 9 }),
      event("admit", { rsvp: "zoe", at: evening + 3, device: "b" }),
    ];
    const state = doorState([late, early], devices);
    expect(state.admitted.get("zoe")).toBe(early);
    expect(state.inRoom).toBe(1);
    expect(state.conflicts).toEqual([{ kind: "twice", rsvp: "zoe", devices: ["b", "a"] }]);
    const sameTime = { ...late, id: "a-first", at: early.at };
    expect(doorState([early, sameTime], devices).admitted.get("zoe")).toBe(sameTime);
  });

  it("forgets what is undone, also if the undo arrives first", () => {
    const [tap, other] = [
      event("admit", { rsvp: "zoe" }),
      event("admit", { rsvp: "zoe", device: "b" }),
    ];
    const undo = event("undo", { target: tap.id });
    expect(doorState([undo, tap], devices).inRoom).toBe(0);
    expect(doorState([undo, tap, other], devices).admitted.get("zoe")).toBe(other);
  });

  it("takes an admission again after it was undone", () => {
    const tap = event("admit", { rsvp: "zoe" });
    const again = event("admit", { rsvp: "zoe" });
    expect(doorState([tap, event("undo", { target: tap.id }), again], devices).inRoom).toBe(1);
  });

  it("has one fewer inside for each who left, and never less than nobody; who came stays checked in", () => {
    const [early, zoe, ada, late] = [
      event("left"),
      event("admit", { rsvp: "zoe" }),
      event("walk_in"),
      event("left", { device: "b" }),
    ];
    const state = doorState([late, ada, zoe, early], devices);
    expect([state.inRoom, state.left.length]).toEqual([1, 2]);
    expect([state.admitted.size, state.walkIns.length]).toEqual([1, 1]);
    const undo = event("undo", { target: late.id });
    expect(doorState([late, ada, zoe, early, undo], devices).inRoom).toBe(2);
    const all = [zoe, event("admit", { rsvp: "zoe" }), late, event("left"), event("left")];
    expect(doorState(all, devices).inRoom).toBe(0);
    expect(doorState([...all, event("walk_in")], devices).inRoom).toBe(1);
  });

  it("lists more guests than expected, and who has no seat, and counts them", () => {
    const events = [event("admit", { rsvp: "zoe" }), event("guest", { rsvp: "ada" })];
    const state = doorState(events, devices, [
      { ...going("zoe"), status: "waitlisted" },
      going("ada"),
    ]);
    expect(state.inRoom).toBe(2);
    expect(state.conflicts).toEqual([
      { kind: "more-guests", rsvp: "ada", guests: 1, expected: 0 },
      { kind: "not-going", rsvp: "zoe", status: "waitlisted" },
    ]);
  });
});

describe("a revoked device", () => {
  const revoked: DoorDevice[] = [...devices, { id: "c", name: "c", revokedAfter: 2 }];
  const [before, after] = [
    event("admit", { rsvp: "zoe", device: "c", counter: 2 }),
    event("admit", { rsvp: "ada", device: "c", counter: 3 }),
  ];

  it("counts up to its last event before, and keeps the others", () => {
    const state = doorState([after, before], revoked);
    expect([...state.admitted.keys()]).toEqual(["zoe"]);
    expect(state.unaccepted).toEqual([after]);
  });

  it("counts the others once a host accepts them, and no longer if that is taken back", () => {
    const accept = event("accept", { target: after.id });
    const accepted = doorState([accept, after, before], revoked);
    expect(accepted.inRoom).toBe(2);
    expect(accepted.unaccepted).toEqual([]);
    const back = event("undo", { target: accept.id });
    expect(doorState([accept, after, before, back], revoked).unaccepted).toEqual([after]);
  });

  it("cannot undo, nor accept its own events", () => {
    const undo = event("undo", { target: before.id, device: "c", counter: 4 });
    const accept = event("accept", { target: after.id, device: "c", counter: 5 });
    const state = doorState([before, after, undo, accept], revoked);
    expect([...state.admitted.keys()]).toEqual(["zoe"]);
    expect(state.unaccepted).toEqual([after, undo]);
  });
});

it("corrects a device's clock by what the server's says halfway", () => {
  const offset = measuredOffset(1000, 1200, 5000);
  expect(offset).toBe(3900);
  expect(corrected(1100, offset)).toBe(5000);
});

/** Five devices tap 400 times each, by clocks that are up to two hours off; two are revoked midway. */
function busyNight(seed: number) {
  const random = seeded(seed);
  const skews = Array.from({ length: 5 }, () => (random() * 4 - 2) * HOUR);
  const phones: DoorDevice[] = skews.map((_, i) => ({
    id: `phone-${i}`,
    name: null,
    revokedAfter: i < 2 ? 150 + 60 * i : null,
  }));
  const trueTimes = new Map<string, number>();
  const events: DoorEvent[] = [];
  for (let counter = 1; counter <= 400; counter += 1)
    for (const [i, skew] of skews.entries()) {
      const at = evening + counter * 30_000 + Math.floor(random() * 29_000);
      const id = `${Math.floor(random() * 2 ** 32).toString(16)}-${i}-${counter}`;
      const earlier = events[Math.floor(random() * events.length)];
      const dice = random();
      const kind =
        dice < 0.6
          ? "admit"
          : dice < 0.75
            ? "guest"
            : dice < 0.85
              ? dice < 0.8
                ? "walk_in"
                : "left"
              : dice < 0.97
                ? "undo"
                : "accept";
      const named = kind === "undo" || kind === "accept" ? (earlier?.id ?? null) : null;
      const rsvp =
        kind === "admit" || kind === "guest" ? `rsvp-${Math.floor(random() * 300)}` : null;
      const offset = measuredOffset(at + skew, at + skew, at);
      trueTimes.set(id, at);
      events.push({
        ...{ id, device: `phone-${i}`, counter, kind, rsvp, name: null, target: named },
        at: corrected(at + skew, offset),
      });
    }
  return { phones, events, trueTimes };
}

function seeded(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** What the rules say, by hand and slowly. */
function expected({ phones, events, trueTimes }: ReturnType<typeof busyNight>) {
  const isTrusted = ({ device, counter }: DoorEvent) =>
    counter <= (phones.find(({ id }) => id === device)?.revokedAfter ?? 400);
  const trusted = events.filter(isTrusted);
  const isNamed = (list: DoorEvent[], kind: string, id: string) =>
    list.some((one) => one.kind === kind && one.target === id);
  const accepts = trusted.filter(({ id }) => !isNamed(trusted, "undo", id));
  const counts = events.filter((one) => isTrusted(one) || isNamed(accepts, "accept", one.id));
  const standing = counts.filter(({ id }) => !isNamed(counts, "undo", id));
  const firsts = new Map<string, DoorEvent>();
  for (const one of standing) {
    if (one.kind !== "admit" || !one.rsvp) continue;
    const before = firsts.get(one.rsvp);
    const isEarlier = !before || (trueTimes.get(one.id) ?? 0) < (trueTimes.get(before.id) ?? 0);
    if (isEarlier) firsts.set(one.rsvp, one);
  }
  const others = standing.filter(({ kind }) => ["guest", "walk_in", "left"].includes(kind));
  let inRoom = 0;
  for (const { kind } of [...firsts.values(), ...others].sort((a, b) => a.at - b.at))
    if (kind !== "left") inRoom += 1;
    else if (inRoom > 0) inRoom -= 1;
  const waiting = events.filter(
    (one) => !counts.includes(one) && one.kind !== "accept" && !isNamed(counts, "undo", one.id),
  );
  return {
    firsts,
    inRoom,
    waiting: waiting.map(({ id }) => id).sort(),
  };
}

const plain = ({
  admitted,
  guests,
  walkIns,
  left,
  inRoom,
  unaccepted,
  conflicts,
}: ReturnType<typeof doorState>) => ({
  admitted: [...admitted].map(([rsvp, { id }]) => `${rsvp} ${id}`).sort(),
  guests: [...guests].map(([rsvp, events]) => `${rsvp} ${events.map(({ id }) => id)}`).sort(),
  walkIns: walkIns.map(({ id }) => id),
  left: left.map(({ id }) => id),
  ...{ inRoom, conflicts, unaccepted: unaccepted.map(({ id }) => id) },
});

describe("five devices with 400 events each, tripled and shuffled, two of them revoked", () => {
  it("lead to the same state in any order, with nothing lost and one first admission per RSVP", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (nightSeed, orderSeed) => {
        const night = busyNight(nightSeed);
        const rsvps = Array.from({ length: 300 }, (_, i) => going(`rsvp-${i}`, i % 3));
        const inSequence = doorState(night.events, night.phones, rsvps);
        const random = seeded(orderSeed);
        const tripled = [
          ...night.events,
          ...night.events,
          ...night.events.map((one) => ({ ...one })),
        ];
        for (let i = tripled.length - 1; i > 0; i -= 1) {
          const j = Math.floor(random() * (i + 1));
          [tripled[i], tripled[j]] = [tripled[j] as DoorEvent, tripled[i] as DoorEvent];
        }
        expect(plain(doorState(tripled, night.phones, rsvps))).toEqual(plain(inSequence));
        const { firsts, inRoom, waiting } = expected(night);
        expect(inSequence.inRoom).toBe(inRoom);
        expect(inSequence.unaccepted.map(({ id }) => id).sort()).toEqual(waiting);
        expect([...inSequence.admitted].sort()).toEqual([...firsts].sort());
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("are folded in time that grows with their number, not with its square", () => {
    const phones = busyNight(1).phones;
    // Eight nights in one: times by eight, where a square would be times by sixty-four.
    const nights = Array.from({ length: 8 }, (_, i) => busyNight(i + 1).events);
    const [one, eight] = [nights[0] ?? [], nights.flat()];
    const foldingTime = (some: readonly DoorEvent[]) => {
      const start = performance.now();
      doorState(some, phones);
      return performance.now() - start;
    };
    const [ofOne, ofEight]: [number[], number[]] = [[], []];
    // In turns, the fastest of each: others work on this machine, too.
    for (let i = 0; i < 12; i += 1) {
      ofOne.push(foldingTime(one));
      ofEight.push(foldingTime(eight));
    }
    expect(Math.min(...ofEight) / Math.min(...ofOne)).toBeLessThan(24);
  });

  it("has an order of events that depends on nothing but them", () => {
    const { events } = busyNight(3);
    const sorted = [...events].sort(inOrder).map(({ id }) => id);
    expect(
      [...events]
        .reverse()
        .sort(inOrder)
        .map(({ id }) => id),
    ).toEqual(sorted);
  });
});
