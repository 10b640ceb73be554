const SHOWN_MS = 10 * 60_000;

/** What was removed or decided since then is still shown in its place, with the way back where there is one. */
export function shownInPlaceSince(now: Date): Date {
  return new Date(now.getTime() - SHOWN_MS);
}
