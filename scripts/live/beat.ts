const BEAT_MS = 20_000;
const MINUTE_MS = 60_000;

/**
 * One timer for all streams: calls `beat` every twenty seconds, and says when it is a full minute, for as long as that
 * returns true.
 */
export function beating(beat: (isMinute: boolean) => boolean) {
  let timer: NodeJS.Timeout | undefined;

  function tick() {
    const goesOn = beat(Date.now() % MINUTE_MS < BEAT_MS);
    timer = goesOn ? next() : undefined;
  }
  // A timer may fire a millisecond early.
  const next = () => setTimeout(tick, BEAT_MS - (Date.now() % BEAT_MS) + 5).unref();

  return {
    start() {
      timer ??= next();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
