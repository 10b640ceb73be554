"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { addSample, estimateOffset, type Sample } from "@/lib/stage/clock-rules";
import { watchReturn } from "./watch-return";

const FIRST = 10;
const FIRST_APART_MS = 150;
const APART_MS = 10_000;
const PATIENCE_MS = 5_000;

export type ServerClock = {
  /** In milliseconds; null until the server has answered once. */
  now: () => number | null;
};

async function ask(): Promise<Sample | null> {
  const sent = performance.now();
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch("/api/stage/clock", { cache: "no-store", signal });
    const received = performance.now();
    if (!answer.ok) return null;
    const { now } = (await answer.json()) as { now: number };
    return { sent, received, server: now };
  } catch {
    // Also of an answer that stops halfway.
    return null;
  }
}

/**
 * The server's clock on this device: the monotonic one, corrected by how far it is off, so that neither a wrong nor a
 * moved clock of the device matters. It runs on without a network.
 */
export function useServerClock(): { clock: ServerClock; isSet: boolean } {
  const samples = useRef<Sample[]>([]);
  const offset = useRef<number | null>(null);
  const [isSet, setSet] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = FIRST;
    let isOver = false;
    async function next() {
      const sample = await ask();
      if (isOver) return;
      if (sample) {
        samples.current = addSample(samples.current, sample);
        const found = estimateOffset(samples.current, performance.now());
        if (found) offset.current = found.offset;
        setSet(true);
        left -= 1;
      }
      clearTimeout(timer);
      timer = setTimeout(next, left > 0 ? FIRST_APART_MS : APART_MS);
    }
    const again = () => {
      left = FIRST;
      clearTimeout(timer);
      timer = setTimeout(next, 0);
    };
    void next();
    const endWatch = watchReturn(again);
    return () => {
      isOver = true;
      clearTimeout(timer);
      endWatch();
    };
  }, []);
  const clock = useMemo(
    () => ({ now: () => (offset.current === null ? null : performance.now() + offset.current) }),
    [],
  );
  return { clock, isSet };
}
