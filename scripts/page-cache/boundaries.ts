import { nextBoundary } from "@/lib/phases/boundary-queries";

const AHEAD_MS = 20_000;

/** Calls `passed` whenever a meetup begins or ends, or stops taking RSVPs. Returns `stop`. */
export function watchBoundaries(passed: () => void) {
  let next: NodeJS.Timeout | undefined;

  async function look() {
    const wait = await nextBoundary(AHEAD_MS).catch(() => undefined);
    clearTimeout(next);
    if (wait === undefined) return;
    // A timer may fire a millisecond early.
    next = setTimeout(() => {
      passed();
      void look();
    }, wait + 2);
  }
  const looking = setInterval(look, AHEAD_MS / 2);
  void look();
  return () => {
    clearInterval(looking);
    clearTimeout(next);
  };
}
