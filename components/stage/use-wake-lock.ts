"use client";

import { useEffect } from "react";

/** Keeps the display on while it is seen, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    async function take() {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // Refused on a low battery.
      const taken = await navigator.wakeLock.request("screen").catch(() => undefined);
      if (isOver) void taken?.release();
      else lock = taken;
    }
    void take();
    document.addEventListener("visibilitychange", take);
    return () => {
      isOver = true;
      void lock?.release();
      document.removeEventListener("visibilitychange", take);
    };
  }, []);
}
