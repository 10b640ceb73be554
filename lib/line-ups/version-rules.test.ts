import { describe, expect, it } from "vitest";
import { schedule } from "@/lib/slots/rules";
import { changesBetween, lineUpFingerprint, startMail, type VersionSlot } from "./version-rules";

const START = new Date("2027-01-15T03:00Z");
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

/** Slots of ten minutes, by the letters of their ids. */
function version(ids: string, change: Partial<VersionSlot> = {}, startsAt = START) {
  const slots = [...ids].map((id) => ({
    ...{ id, kind: "break" as const, titleEn: null, titleFr: null },
    ...{ seconds: 600, changeoverSeconds: 0, talk: null },
    ...(id === "b" && change),
  }));
  return { startsAt, slots: schedule(slots, startsAt) };
}

const told = (before: string, after: string) =>
  changesBetween(version(before), version(after)).map((change) =>
    change.kind === "start" ? "start" : `${change.kind} ${change.slot.id}`,
  );

describe("what changed since a version", () => {
  it.each([
    ["abc", "abc", []],
    ["abc", "abcd", ["added d"]],
    ["abc", "ac", ["removed b"]],
    ["abcd", "dabc", ["moved d"]],
    ["abcd", "bcda", ["moved a"]],
    ["abc", "xabc", ["added x"]],
    ["abcd", "badx", ["removed c", "moved a", "added x"]],
    ["", "a", ["added a"]],
    ["a", "", ["removed a"]],
  ])("from %j to %j is %j", (before, after, changes) => {
    expect(told(before, after).toSorted()).toEqual(changes.toSorted());
  });

  it.each<[string, Partial<VersionSlot>]>([
    ["length", { seconds: 660 }],
    ["changeover", { changeoverSeconds: 90 }],
    ["title", { titleFr: "Pause" }],
    ["talk", { talk: { id: "t", title: "A bar", locale: "en" } }],
  ])("names a slot with another %s, and none that merely begins later", (_, change) => {
    const changes = changesBetween(version("abc"), version("abc", change));
    expect(changes).toMatchObject([{ kind: "changed", slot: { id: "b" } }]);
  });

  it("has the start before and after, of the line-up and of what moved", () => {
    const later = version("abc", {}, at(30));
    expect(changesBetween(version("abc"), later)).toEqual([
      { kind: "start", from: START, to: at(30) },
    ]);
    const moved = changesBetween(version("abc"), version("bca"));
    expect(moved).toMatchObject([{ kind: "moved", slot: { id: "a" }, from: START, to: at(20) }]);
  });
});

it.each([
  [null, 0, "scheduled"],
  [at(0), 0, null],
  [at(0), 5, null],
  [at(0), -5, null],
  [at(0), 5.1, "moved"],
  [at(0), -5.1, "moved"],
] as const)(
  "who was mailed %s and is on %f minutes after the start gets: %s",
  (mailed, minutes, mail) => {
    expect(startMail(mailed, at(minutes))).toBe(mail);
  },
);

it("a fingerprint tells orders, edits and starts apart", () => {
  const of = (ids: string, revision = 0, startsLocal: string | null = null) =>
    lineUpFingerprint({
      ...{ startsLocal, startsChoice: null },
      slots: [...ids].map((id) => ({ id, revision })),
    });
  const prints = [of("abc"), of("acb"), of("ab"), of("abc", 1), of("abc", 0, "19:30")];
  expect(new Set(prints).size).toBe(prints.length);
  expect(of("abc")).toBe(of("abc"));
});
