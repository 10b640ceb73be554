"use client";

import { useEffect, useState } from "react";
import { Strip } from "@/components/strip/strip";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { BigNumber } from "@/components/ui/text/big-number";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP } from "@/lib/places/strip-rules";

export type Frame = {
  second: number;
  /** "7 pm Halifax time" */
  when: string;
  what: string;
  lang?: string;
  /** By place, as in the strip. */
  light: StripLight[keyof StripLight][];
  /** By place: what was counted there by then, or nothing. */
  counts: string[];
  /** Null until somebody counted. */
  people: string | null;
  /** What `people` is of, or that there is none. */
  counted: string;
};

type Props = {
  seconds: number;
  frames: Frame[];
  /** Before the first one. */
  dark: Frame["light"];
  texts: Record<"play" | "pause" | "again" | "list" | "begins", string>;
};

const TICK_MS = 100;
/** The strip's texts are hidden with it: the moment says the same. */
const UNNAMED = Object.fromEntries(STRIP.map((place) => [place, ""])) as Record<
  (typeof STRIP)[number],
  string
>;

const byPlace = <Value,>(values: readonly Value[]) =>
  Object.fromEntries(STRIP.map((place, at) => [place, values[at]])) as Record<
    (typeof STRIP)[number],
    Value
  >;

/**
 * The night again, once somebody presses play. Where motion is reduced, or without scripts, the same moments stand in a
 * list.
 */
export function ReplayPlayer({ seconds, frames, dark, texts }: Props) {
  const { elapsed, isPlaying, toggle } = usePlayback(seconds);
  const [isListed, setListed] = useState(false);
  const frame = elapsed === null ? undefined : frames.findLast(({ second }) => second <= elapsed);
  const isOver = elapsed !== null && elapsed >= seconds;
  const next = isOver ? texts.again : texts.play;
  return (
    <div className="rounded-card border border-hairline bg-card p-4 sm:p-6">
      <div className="grid gap-4 motion-reduce:hidden no-script:hidden">
        <div aria-hidden="true">
          <Strip
            light={byPlace(frame?.light ?? dark)}
            label=""
            texts={UNNAMED}
            captions={byPlace(
              frame?.counts.map((count) => count || "\u00a0") ?? STRIP.map(() => "\u00a0"),
            )}
          />
        </div>
        <div className="min-h-24">{frame && <Count {...frame} />}</div>
        <div className="min-h-24" aria-live={isPlaying ? "off" : "polite"}>
          {frame ? <MomentText frame={frame} /> : <p>{texts.begins}</p>}
        </div>
        <div
          aria-hidden="true"
          className="h-3 overflow-hidden rounded-pill border border-control bg-sunk"
        >
          <div
            className="h-full bg-ink forced-colors:bg-[Highlight]"
            style={{ width: `${(100 * (elapsed ?? 0)) / seconds}%` }}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" icon={isPlaying ? undefined : "play"} onClick={toggle}>
            {isPlaying ? texts.pause : next}
          </Button>
          <Button aria-expanded={isListed} onClick={() => setListed(!isListed)}>
            {texts.list}
          </Button>
        </div>
      </div>
      <ol
        className={cx(
          "gap-3 motion-reduce:grid no-script:grid",
          isListed ? "mt-4 grid border-hairline border-t pt-4" : "hidden",
        )}
      >
        {frames.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          <li key={place}>
            <MomentText frame={each} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Count({ people, counted }: Frame) {
  if (people) return <BigNumber value={people}>{counted}</BigNumber>;
  return <p className="text-ink-2 text-lg">{counted}</p>;
}

function MomentText({ frame: { when, what, lang } }: { frame: Frame }) {
  return (
    <>
      <span className="block text-ink-2 text-sm">{when}</span>
      <span lang={lang} className="wrap-anywhere block">
        {what}
      </span>
    </>
  );
}

/** Seconds since it began, drawn from the clock: a slow page skips moments, and is no longer than another. */
function usePlayback(seconds: number) {
  const [elapsed, setElapsed] = useState<number | null>(null);
  const [startedAt, setStartedAt] = useState<number | null>(null);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => {
      const since = (performance.now() - startedAt) / 1000;
      setElapsed(Math.min(seconds, since));
      if (since >= seconds) setStartedAt(null);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt, seconds]);
  const toggle = () => {
    if (startedAt !== null) return setStartedAt(null);
    const from = elapsed === null || elapsed >= seconds ? 0 : elapsed;
    setElapsed(from);
    setStartedAt(performance.now() - from * 1000);
  };
  return { elapsed, isPlaying: startedAt !== null, toggle };
}
