import { useEffect, useState } from "react";

const STEP_MS = 10_000;

/** Counts up, a step every ten seconds unless it is paused. */
export function useSteps(isPaused: boolean): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (isPaused) return;
    const timer = setInterval(() => setStep((before) => before + 1), STEP_MS);
    return () => clearInterval(timer);
  }, [isPaused]);
  return step;
}
