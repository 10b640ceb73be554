import type { SlotKind } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { ClockChoice } from "@/lib/platform/time/zones";
import { startFingerprint } from "@/lib/slots/rules";

export type VersionSlot = {
  /** The same in all versions. */
  id: string;
  kind: SlotKind;
  titleEn: string | null;
  titleFr: string | null;
  seconds: number;
  changeoverSeconds: number;
  startsAt: Date;
  talk: { id: string; title: string; locale: Locale } | null;
};

type Version = { startsAt: Date; slots: readonly VersionSlot[] };

export type Change =
  | { kind: "start"; from: Date; to: Date }
  | { kind: "added" | "removed" | "changed"; slot: VersionSlot }
  | { kind: "moved"; slot: VersionSlot; from: Date; to: Date };

/** What a host changed after a version was published. What merely begins at another time than before is none. */
export function changesBetween(before: Version, after: Version): Change[] {
  const [old, current] = [byId(before), byId(after)];
  const changes: Change[] = [];
  if (before.startsAt.getTime() !== after.startsAt.getTime())
    changes.push({ kind: "start", from: before.startsAt, to: after.startsAt });
  for (const slot of before.slots)
    if (!current.has(slot.id)) changes.push({ kind: "removed", slot });
  const kept = after.slots.filter(({ id }) => old.has(id));
  const places = before.slots.map(({ id }) => id);
  const still = new Set(longestRun(kept.map(({ id }) => places.indexOf(id))));
  for (const slot of after.slots) {
    const was = old.get(slot.id);
    if (!was) changes.push({ kind: "added", slot });
    else if (!still.has(places.indexOf(slot.id)))
      changes.push({ kind: "moved", slot, from: was.startsAt, to: slot.startsAt });
    if (was && contentOf(was) !== contentOf(slot)) changes.push({ kind: "changed", slot });
  }
  return changes;
}

const byId = ({ slots }: Version) => new Map(slots.map((slot) => [slot.id, slot]));

const contentOf = ({ kind, titleEn, titleFr, seconds, changeoverSeconds, talk }: VersionSlot) =>
  JSON.stringify([kind, titleEn, titleFr, seconds, changeoverSeconds, talk?.id]);

/** The longest increasing part of a sequence: what kept its order. */
function longestRun(places: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const place of places) {
    const shorter = runs.filter((run) => (run.at(-1) ?? -1) < place);
    const best = shorter.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    runs.push([...best, place]);
  }
  return runs.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
}

const FIVE_MINUTES = 5 * 60_000;

/** The mail that a start calls for, by the one that its speaker was mailed last. */
export function startMail(mailed: Date | null, startsAt: Date): "scheduled" | "moved" | null {
  if (mailed === null) return "scheduled";
  return Math.abs(startsAt.getTime() - mailed.getTime()) > FIVE_MINUTES ? "moved" : null;
}

type Draft = {
  startsLocal: string | null;
  startsChoice: ClockChoice | null;
  slots: readonly { id: string; revision: number }[];
};

/** Detects that another host changed the line-up after the page was rendered. */
export function lineUpFingerprint({ slots, ...start }: Draft): string {
  const text = [startFingerprint(start), ...slots.map(({ id, revision }) => `${id}:${revision}`)];
  let hash = 0;
  for (const letter of text.join(" ")) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return `${slots.length}:${hash}`;
}
