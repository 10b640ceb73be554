"use client";

import { useCallback, useEffect, useState } from "react";
import { useDoorBell } from "@/components/door/app/use-door-bell";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { StageData } from "@/lib/stage/queries";
import { watchReturn } from "./watch-return";

/** The bell rings at once where it is heard. */
const APART_MS = 10_000;
const PATIENCE_MS = 8_000;

type Heard = { data: StageData; isConnected: boolean };

/**
 * A stage as it was rendered, and then as it changes. Without a network it stays as it was. `onGone`: this device may
 * not watch it any more.
 */
export function useStage(
  meetupId: string,
  locale: Locale,
  rendered: StageData,
  onGone: () => void,
): Heard {
  const [heard, setHeard] = useState<Heard>({ data: rendered, isConnected: true });
  const read = useCallback(async () => {
    const response = await fetch(`/api/stage/${meetupId}?lang=${locale}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
    if (response?.status === 404) return onGone();
    // An answer may stop halfway.
    const data: StageData | null = response?.ok ? await response.json().catch(() => null) : null;
    setHeard((before) => ({ data: newer(before.data, data), isConnected: data !== null }));
  }, [meetupId, locale, onGone]);
  useDoorBell(heard.data.bell, read);
  useEffect(() => {
    const timer = setInterval(read, APART_MS);
    const lost = () => setHeard((before) => ({ ...before, isConnected: false }));
    const endWatch = watchReturn(read);
    addEventListener("offline", lost);
    void read();
    return () => {
      clearInterval(timer);
      endWatch();
      removeEventListener("offline", lost);
    };
  }, [read]);
  return heard;
}

/** Answers may overtake each other. */
const newer = (before: StageData, data: StageData | null) =>
  data && data.sequence >= before.sequence ? data : before;
