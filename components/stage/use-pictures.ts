"use client";

import { useEffect, useRef, useState } from "react";

const AT_ONCE = 3;
const AGAIN_MS = 3_000;

/**
 * Loads every slide into memory, in this order, so that they show without a network: its address there by the slide's
 * address. What fails is tried again.
 */
export function usePictures(paths: readonly string[]): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  const loaded = useRef(new Map<string, string>());
  const wanted = paths.join(" ");
  useEffect(() => {
    const leaving = new AbortController();
    const waiting = wanted.split(" ").filter((path) => path && !loaded.current.has(path));
    async function work() {
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const found = await load(path, leaving.signal);
        if (leaving.signal.aborted) return;
        if (found) {
          loaded.current.set(path, found);
          setPictures(new Map(loaded.current));
        } else {
          waiting.push(path);
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        }
      }
    }
    for (let one = 0; one < AT_ONCE; one += 1) void work();
    return () => leaving.abort();
  }, [wanted]);
  useEffect(() => {
    const kept = loaded.current;
    return () => {
      for (const address of kept.values()) URL.revokeObjectURL(address);
      kept.clear();
    };
  }, []);
  return pictures;
}

async function load(path: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(path, { signal });
    if (!response.ok) return null;
    const address = URL.createObjectURL(await response.blob());
    const image = new Image();
    image.src = address;
    await image.decode();
    return address;
  } catch {
    return null;
  }
}
