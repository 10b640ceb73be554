import { useEffect, useRef, useState } from "react";

const APART_MS = 60_000;

/** The text for those who listen: it changes at most once a minute, and not at all while it is off. */
export function useAnnouncements(summary: string, isOn: boolean): string {
  const [said, setSaid] = useState("");
  const last = useRef({ text: summary, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (!isOn || summary === last.current.text) return;
    const wait = Math.max(0, last.current.at + APART_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = { text: summary, at: performance.now() };
      setSaid(summary);
    }, wait);
    return () => clearTimeout(timer);
  }, [summary, isOn]);
  return isOn ? said : "";
}
