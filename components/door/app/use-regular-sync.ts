"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useDoorBell } from "./use-door-bell";

const SYNC_EVERY_MS = 15_000;
/** While changes are heard of. */
const SYNC_AT_LEAST_EVERY_MS = 60_000;
/** Between two that were rung for: a rush at one phone must not use up what another may ask. */
const RINGS_APART_MS = 4_000;

type Given = {
  sync: () => Promise<void>;
  /** When the newest exchange began, by `performance.now`. */
  lastAt: RefObject<number>;
  /** Of the bell; null without a pass. */
  bell: string | null;
  /** Nothing is to be had or sent: until the page is seen again, the phone does not ask. */
  isIdle: RefObject<boolean>;
};

/** Exchanges with the server as often as there may be something new. */
export function useRegularSync({ sync, lastAt, bell, isIdle }: Given): void {
  const rung = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ring = useCallback(() => {
    clearTimeout(rung.current);
    const wait = lastAt.current + RINGS_APART_MS - performance.now();
    rung.current = setTimeout(sync, Math.max(0, wait));
  }, [sync, lastAt]);
  const isHeard = useDoorBell(bell, ring);

  useEffect(() => {
    const isDue = () =>
      !isIdle.current &&
      (!isHeard.current || performance.now() - lastAt.current >= SYNC_AT_LEAST_EVERY_MS);
    const timer = setInterval(() => {
      if (isDue()) void sync();
    }, SYNC_EVERY_MS);
    const onSeen = () => void sync();
    addEventListener("online", onSeen);
    document.addEventListener("visibilitychange", onSeen);
    return () => {
      clearInterval(timer);
      clearTimeout(rung.current);
      removeEventListener("online", onSeen);
      document.removeEventListener("visibilitychange", onSeen);
    };
  }, [sync, lastAt, isHeard, isIdle]);
}
