"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Ring } from "@/components/ui/ring";

const SECONDS = 20;
const TICK_MS = 100;

type Props = {
  texts: Record<"start" | "again" | "lead" | "begins" | "halfway" | "over", string>;
};

/** How long one slide of a 20×20 talk is shown. Where motion is reduced, seconds are counted down instead. */
export function FirstSlide({ texts }: Props) {
  const { elapsed, start } = useSeconds();
  const left = SECONDS - (elapsed ?? 0);
  return (
    <div className="grid justify-items-start gap-3 no-script:hidden">
      <p>{texts.lead}</p>
      {elapsed !== null && (
        <div aria-hidden="true" className="font-mono text-4xl tabular-nums">
          <div className="w-40 motion-reduce:hidden">
            <Ring segments={SECONDS} filled={elapsed}>
              {left}
            </Ring>
          </div>
          <p className="hidden motion-reduce:block">{left}</p>
        </div>
      )}
      <p role="status" aria-live="polite" className="empty:absolute">
        {spoken(elapsed, texts)}
      </p>
      <Button icon="microphone" onClick={start}>
        {elapsed === null ? texts.start : texts.again}
      </Button>
    </div>
  );
}

function spoken(elapsed: number | null, texts: Props["texts"]): string {
  if (elapsed === null) return "";
  if (elapsed >= SECONDS) return texts.over;
  return elapsed < SECONDS / 2 ? texts.begins : texts.halfway;
}

/** Whole seconds since it began, drawn from the clock: a slow page is no longer than another. */
function useSeconds() {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [elapsed, setElapsed] = useState<number | null>(null);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => {
      const since = Math.floor((performance.now() - startedAt) / 1000);
      setElapsed(Math.min(SECONDS, since));
      if (since >= SECONDS) setStartedAt(null);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt]);
  const start = () => {
    setElapsed(0);
    setStartedAt(performance.now());
  };
  return { elapsed, start };
}
