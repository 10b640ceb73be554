import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { fillLineUp } from "./fill-mutations";
import { addSlot, editSlot, moveSlot, removeSlot, restoreSlot } from "./slot-mutations";

testDatabase();

/** Others with LINE_UP_RUNS and LINE_UP_SEED. */
const numRuns = Number(process.env.LINE_UP_RUNS ?? 25);
const seed = Number(process.env.LINE_UP_SEED ?? 14);

const act = fc.record({
  kind: fc.constantFrom("add", "add", "place", "fill", "move", "move", "edit", "remove", "restore"),
  /** Of the slots that there are, or that were removed. */
  which: fc.nat(20),
  /** Where a slot is moved, past the end too. */
  to: fc.nat(8),
});
type Act = { kind: string; which: number; to: number };

const titles = { titleEn: null, titleFr: null };
const one = <T>(all: readonly T[], which: number) => all[which % all.length];

async function evening() {
  const hosts: [Person, Person] = [await testPerson(), await testPerson()];
  const { id: meetupId } = await testMeetup({ hosts });
  const select = {
    ...{ id: true, position: true, revision: true, seconds: true, withdrawnAt: true },
  } as const;
  const read = async () => {
    const orderBy = { position: "asc" } as const;
    const rows = await db.slot.findMany({ where: { meetupId }, orderBy, select });
    const active = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
    return { rows, active, removed: rows.filter(({ withdrawnAt }) => withdrawnAt !== null) };
  };
  return { hosts, meetupId, read };
}
type Evening = Awaited<ReturnType<typeof evening>>;
type Seen = Awaited<ReturnType<Evening["read"]>>;

/** The slot that an act is about, of those that were seen. */
const slotOf = ({ active, removed }: Seen, { kind, which }: Act) =>
  one(kind === "restore" ? removed : active, which);

const editedSeconds = ({ which }: Act) => (which + 1) * 60;

/** What a host does on a page that shows the line-up as it was seen. */
async function perform({ meetupId }: Evening, host: Person, seen: Seen, given: Act) {
  const { kind, which, to } = given;
  const form = { meetupId, key: randomUUID() };
  if (kind === "add" || kind === "place") {
    const added = kind === "add" ? ("break" as const) : ("talk" as const);
    return addSlot(host, { ...form, ...titles, kind: added, minutes: 10, seconds: 30 });
  }
  if (kind === "fill") return fillLineUp(host, { ...form, template: "lightning-round" });
  const slot = slotOf(seen, given);
  if (!slot) return null;
  const its = { meetupId, slotId: slot.id };
  if (kind === "move") {
    const from = seen.active.findIndex(({ id }) => id === slot.id);
    return moveSlot(host, { ...its, from, to });
  }
  if (kind === "remove") return removeSlot(host, its);
  if (kind === "restore") return restoreSlot(host, its);
  const length = { minutes: which + 1, seconds: null, changeoverSeconds: 0 };
  return editSlot(host, { ...its, revision: slot.revision, ...length, ...titles });
}

type Done = { act: Act; outcome: Awaited<ReturnType<typeof perform>> };

async function expectWhole(night: Evening, made: number, what: string) {
  const { rows, active } = await night.read();
  expect(rows.length, `${what}: no slot is lost or doubled`).toBe(made);
  expect(
    active.map(({ position }) => position),
    `${what}: positions are dense`,
  ).toEqual(active.map((_, at) => at));
}

/** Every slot that was seen is as the accepted acts left it, and whatever was added is there. */
function expectDone(seen: Seen, now: Seen, done: readonly Done[]) {
  const accepted = done.filter(({ outcome }) => outcome?.ok).map(({ act: given }) => given);
  for (const before of seen.rows) {
    const its = accepted.filter((given) => slotOf(seen, given)?.id === before.id);
    const kinds = new Set(its.map(({ kind }) => kind));
    const after = now.rows.find(({ id }) => id === before.id);
    const isRemoved = after?.withdrawnAt !== null;
    // Removed and restored at once, the order in which they came decides.
    if (!(kinds.has("remove") && kinds.has("restore")))
      expect(isRemoved, "removed").toBe(
        kinds.has("remove") || (before.withdrawnAt !== null && !kinds.has("restore")),
      );
    const edits = new Set(its.filter(({ kind }) => kind === "edit").map(editedSeconds));
    expect([...edits, before.seconds][0], "the length that was accepted").toBe(after?.seconds);
    expect(edits.size, "one edit of what was seen").toBeLessThan(2);
  }
  const seenIds = new Set(seen.rows.map(({ id }) => id));
  const fresh = now.rows.filter(({ id }) => !seenIds.has(id));
  const added = accepted.filter(({ kind }) => kind === "add" || kind === "place").length;
  const filled = accepted.filter(({ kind }) => kind === "fill").length;
  expect(fresh.length > added, "a template adds what it has").toBe(filled > 0);
  expect(fresh.length).toBeGreaterThanOrEqual(added);
  return fresh.length;
}

const REFUSALS = ["stale", "changed-meanwhile", "not-empty"];

it(
  "no sequence of changes by two hosts, one after the other or at once, loses, doubles or undoes anything",
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 10 }),
        async (steps) => {
          const night = await evening();
          let made = 0;
          for (const acts of steps) {
            const seen = await night.read();
            const done = await Promise.all(
              acts.map(async (given, at) => ({
                act: given,
                outcome: await perform(night, night.hosts[at % 2 ? 1 : 0], seen, given),
              })),
            );
            for (const { outcome } of done)
              if (outcome && !outcome.ok) expect(REFUSALS).toContain(outcome.reason);
            made += expectDone(seen, await night.read(), done);
            await expectWhole(night, made, JSON.stringify(acts));
          }
        },
      ),
      { seed, numRuns },
    ),
  numRuns * 8_000,
);

it("of two hosts who edit a slot, or move it to two places, the later one hears of it", async () => {
  const night = await evening();
  for (let at = 0; at < 3; at += 1)
    await perform(night, night.hosts[0], await night.read(), {
      ...{ kind: "add", which: 0, to: 0 },
    });
  const seen = await night.read();
  const both = (kind: string, [first, second]: [Partial<Act>, Partial<Act>]) => {
    const of = { kind, which: 1, to: 0 };
    return Promise.all([
      perform(night, night.hosts[0], seen, { ...of, ...first }),
      perform(night, night.hosts[1], seen, { ...of, ...second }),
    ]);
  };
  const moves = await both("move", [{ to: 0 }, { to: 2 }]);
  expect(moves).toContainEqual({ ok: true });
  expect(moves).toContainEqual({ ok: false, reason: "changed-meanwhile" });
  const edits = await both("edit", [{ which: 1 }, { which: 4 }]);
  expect(edits).toContainEqual({ ok: true });
  expect(edits).toContainEqual({ ok: false, reason: "stale" });
  await expectWhole(night, 3, "after both");
});
