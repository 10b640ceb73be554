import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { addSlot, editSlot, moveSlot, removeSlot, restoreSlot } from "./slot-mutations";

testDatabase();

/** Others with LINE_UP_RUNS and LINE_UP_SEED. */
const numRuns = Number(process.env.LINE_UP_RUNS ?? 25);
const seed = Number(process.env.LINE_UP_SEED ?? 14);

const act = fc.record({
  kind: fc.constantFrom("add", "add", "move", "move", "edit", "remove", "restore"),
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
  const select = { id: true, position: true, revision: true, withdrawnAt: true } as const;
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

/** What a host does on a page that shows the line-up as it was seen. */
async function perform({ meetupId }: Evening, host: Person, seen: Seen, { kind, which, to }: Act) {
  if (kind === "add") {
    const form = { meetupId, key: randomUUID(), kind: "break" as const, ...titles };
    return addSlot(host, { ...form, minutes: 10, seconds: 30 });
  }
  const slot = one(kind === "restore" ? seen.removed : seen.active, which);
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

async function expectWhole(night: Evening, made: number, what: string) {
  const { rows, active } = await night.read();
  expect(rows.length, `${what}: no slot is lost or doubled`).toBe(made);
  expect(
    active.map(({ position }) => position),
    `${what}: positions are dense`,
  ).toEqual(active.map((_, at) => at));
}

const added = (acts: readonly Act[]) => acts.filter(({ kind }) => kind === "add").length;

it(
  "no sequence of changes by two hosts, one after the other or at once, loses or doubles a slot",
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 10 }),
        async (steps) => {
          const night = await evening();
          let made = 0;
          for (const acts of steps) {
            const seen = await night.read();
            const outcomes = await Promise.all(
              acts.map((each, at) => perform(night, night.hosts[at % 2 ? 1 : 0], seen, each)),
            );
            for (const outcome of outcomes)
              if (outcome && !outcome.ok)
                expect(["stale", "changed-meanwhile"]).toContain(outcome.reason);
            made += added(acts);
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
