"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { corrected, type DoorEvent, doorState } from "@/lib/door/rules";
import { isForgotten } from "@/lib/door/view-rules";
import { deviceTime } from "@/lib/platform/time/browser-clock";
import { type CountTap, forgetDoor, type Kept, readDoor, storeTap, type Tap } from "./door-store";
import { type SyncResult, sendCounts, syncOnce } from "./door-sync";
import { useRegularSync } from "./use-regular-sync";

/** Taps come in bursts. */
const SYNC_SOON_MS = 700;

/** `no-storage`: the browser keeps nothing, so that no tap would be safe. */
type Status = "opening" | "no-storage" | SyncResult;

export type NewTap = Pick<DoorEvent, "kind"> & Partial<Pick<DoorEvent, "rsvp" | "name" | "target">>;

/** The door as this phone knows it, with what waits to be sent. */
export function useDoor(meetupId: string, endsAt: number) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [status, setStatus] = useState<Status>("opening");
  const latest = useRef<Kept | null>(null);
  const show = useCallback((next: Kept | null) => {
    if (next) {
      latest.current = next;
      setKept(next);
    }
  }, []);
  const { sync, lastAt } = useSync(latest, show, setStatus);
  const isIdle = useRef(false);
  useEffect(() => {
    isIdle.current = hasNothingToAsk(status, kept);
  }, [status, kept]);
  const bell = (status !== "no-pass" && kept?.door.bell) || null;
  useRegularSync({ sync, lastAt, bell, isIdle });

  useEffect(() => {
    const start = async () => {
      const read = await readDoor(meetupId, endsAt);
      show(isOver(read) ? ((await forgetDoor(meetupId)) ?? read) : read);
      await sync();
    };
    start().catch(() => setStatus("no-storage"));
  }, [meetupId, endsAt, show, sync]);

  const tap = useCallback(
    async (...made: NewTap[]) => {
      for (const one of made) {
        const stored = await storeTap(meetupId, (door, id) => toTap(door, id, one));
        const { current } = latest;
        if (current) show({ ...current, taps: [...current.taps, stored] });
      }
      setTimeout(sync, SYNC_SOON_MS);
    },
    [meetupId, show, sync],
  );
  const count = useCallback(
    async (counted: Pick<CountTap, "count" | "precision" | "andMe" | "at">) => {
      const stored = await storeTap(
        meetupId,
        (_, id): CountTap => ({ ...counted, id, meetupId, counter: 0, kind: "head_count" }),
      );
      const { current } = latest;
      if (current) show({ ...current, counts: [...current.counts, stored] });
      setTimeout(sync, SYNC_SOON_MS);
    },
    [meetupId, show, sync],
  );
  const events = useMemo(() => (kept ? eventsOf(kept) : []), [kept]);
  const state = useMemo(
    () => kept && doorState(events, kept.door.devices, kept.door.list),
    [kept, events],
  );
  return { kept, events, state, status, tap, count, isOver: kept !== null && isOver(kept) };
}

/** Without a pass there is no list to be had; what was saved is taken until it has all been sent. */
function hasNothingToAsk(status: Status, kept: Kept | null): boolean {
  if (status === "no-pass") return true;
  if (!kept?.door.hasEnded) return false;
  return kept.taps.length + kept.counts.length === 0;
}

const isOver = ({ door }: Kept) => isForgotten(door.endsAt, corrected(deviceTime(), door.offset));

const toTap = (door: Kept["door"], id: string, made: NewTap): Tap => ({
  ...{ id, meetupId: door.meetupId, device: door.device, counter: 0 },
  ...{ rsvp: null, name: null, target: null, ...made },
  at: corrected(deviceTime(), door.offset),
});

/** What the server knows, and what waits to be sent. */
const eventsOf = ({ door, taps }: Kept): DoorEvent[] => [...door.events, ...taps];

/** One exchange at a time; whoever asks meanwhile gets another one after it. */
function useSync(
  latest: { current: Kept | null },
  show: (kept: Kept | null) => void,
  setStatus: (status: Status) => void,
) {
  const running = useRef<Promise<void> | null>(null);
  const again = useRef(false);
  const lastAt = useRef(0);
  const sync = useCallback(async () => {
    if (running.current) {
      again.current = true;
      return running.current;
    }
    const exchange = async () => {
      do {
        again.current = false;
        lastAt.current = performance.now();
        const { current } = latest;
        if (!current) return;
        const { result, kept } = await syncOnce(current, !isOver(current));
        show(kept && withTapsMeanwhile(kept, latest.current));
        const counts = result === "done" && kept ? await sendCounts(kept) : null;
        show(counts?.kept ? withTapsMeanwhile(counts.kept, latest.current) : null);
        setStatus(counts && counts.refused > 0 ? "count-refused" : result);
        if (result === "more") again.current = true;
        if (kept && isOver(kept) && kept.taps.length + kept.counts.length === 0)
          await forgetDoor(kept.door.meetupId);
      } while (again.current);
    };
    running.current = exchange().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [latest, show, setStatus]);
  return { sync, lastAt };
}

/** Taps are shown once they are stored: none can be missing from what was read after that. */
const withTapsMeanwhile = (kept: Kept, shown: Kept | null): Kept => {
  const ids = new Set(kept.taps.map(({ id }) => id));
  const known = new Set(kept.door.events.map(({ id }) => id));
  const newer = (shown?.taps ?? []).filter(
    ({ id, counter }) => !ids.has(id) && !known.has(id) && counter > kept.door.counter,
  );
  return newer.length > 0 ? { ...kept, taps: [...kept.taps, ...newer] } : kept;
};
