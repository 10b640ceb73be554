"use client";

import { useEffect } from "react";

/** Lets the page open without a network: its worker has this one page of this one meetup, and no other. */
export function useDoorWorker(isWanted: boolean) {
  useEffect(() => {
    // Only https and localhost have workers; without one the page must stay open.
    if (!isWanted || !("serviceWorker" in navigator)) return;
    const path = location.pathname;
    const files = () =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.includes("/_next/static/"));
    navigator.serviceWorker
      .register("/door-worker.js", { scope: path, updateViaCache: "none" })
      .then((registration) => {
        const worker = registration.active ?? registration.installing ?? registration.waiting;
        worker?.postMessage({ keep: { path, files: files() } });
      })
      .catch(() => {});
  }, [isWanted]);
}
