"use client";

import { useEffect } from "react";
import { useRefresh } from "@/components/live/use-refresh";

const EVERY_MS = 4000;

/** Reads the page again and again while it is looked at. Without scripts it stays as it is. */
export function Refresh() {
  const refresh = useRefresh();
  useEffect(() => {
    const timer = setInterval(refresh, EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
