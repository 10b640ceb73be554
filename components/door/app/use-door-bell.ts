"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Until one that was refused is opened again, with a newer key. */
const AGAIN_MS = 60_000;

/**
 * Listens to what the server rings when something happened at the door, on whatever phone. Returns whether it is heard:
 * while it is not, the phone asks more often.
 */
export function useDoorBell(key: string | null, onRing: () => void): RefObject<boolean> {
  const isHeard = useRef(false);
  const newest = useRef(key);
  useEffect(() => {
    newest.current = key;
  }, [key]);
  const hasKey = key !== null;
  useEffect(() => {
    if (!hasKey) return;
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      isHeard.current = true;
      onRing();
    };
    function open() {
      const opened = new EventSource(`/api/live/door/bell?key=${newest.current ?? ""}`);
      source = opened;
      opened.onopen = heard;
      opened.onmessage = heard;
      opened.addEventListener("stale", () => {
        isHeard.current = false;
      });
      opened.onerror = () => {
        isHeard.current = false;
        // A connection that was lost, the browser opens again by itself.
        if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      };
    }
    open();
    return () => {
      isHeard.current = false;
      clearTimeout(again);
      source?.close();
    };
  }, [hasKey, onRing]);
  return isHeard;
}
