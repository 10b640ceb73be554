"use client";

import { useEffect, useState } from "react";
import { nextChangeIn } from "@/lib/stage/rules";
import type { ServerClock } from "./use-server-clock";

/** The clock itself may be corrected meanwhile. */
const MOST_MS = 200;

type Running = { startsAt: number; seconds: number; slides: readonly unknown[] };

/**
 * The moment, again whenever what is shown changes: at each second and each slide of what is on. Always read from the
 * clock, so that a tab that slept, or was opened late, is right. Null until the clock is known.
 */
export function useMoment(clock: ServerClock, on: Running | null): number | null {
  const [moment, setMoment] = useState<number | null>(null);
  const [startsAt, seconds, count] = [on?.startsAt ?? 0, on?.seconds ?? 0, on?.slides.length ?? 0];
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function tick() {
      const at = clock.now();
      setMoment(at);
      const wait = at === null ? MOST_MS : nextChangeIn(at - startsAt, seconds, count);
      timer = setTimeout(tick, Math.max(1, Math.min(wait, MOST_MS)));
    }
    tick();
    return () => clearTimeout(timer);
  }, [clock, startsAt, seconds, count]);
  return moment;
}
