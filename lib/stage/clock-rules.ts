/**
 * One question to the server: when it was sent and answered by the monotonic clock of the device, and what the server's
 * clock said in between, all in milliseconds.
 */
export type Sample = { sent: number; received: number; server: number };

export type Estimate = {
  /** What to add to the device's monotonic clock. */
  offset: number;
  /** How far that may be off. */
  uncertainty: number;
};

const MOST = 40;
/** How much faster or slower one clock runs than another: more than any quartz. */
const DRIFT = 100e-6;

/** Between which offsets the sample leaves the choice, so long after it. */
function boundsOf({ sent, received, server }: Sample, at: number): [number, number] {
  const drift = Math.abs(at - received) * DRIFT;
  // The server's clock says whole milliseconds.
  return [server - received - drift, server + 1 - sent + drift];
}

/**
 * The server's clock by all samples: the true offset lies between the bounds of each, so that the fastest way there and
 * the fastest way back count, whichever samples had them. Null if they contradict each other.
 */
export function estimateOffset(samples: readonly Sample[], at: number): Estimate | null {
  if (samples.length === 0) return null;
  const bounds = samples.map((sample) => boundsOf(sample, at));
  const low = Math.max(...bounds.map(([from]) => from));
  const high = Math.min(...bounds.map(([, to]) => to));
  return low > high ? null : { offset: (low + high) / 2, uncertainty: (high - low) / 2 };
}

/** Adds a sample. One that contradicts those before it is from after a sleep, or a clock was set: it alone counts then. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const all = [...samples, sample];
  if (estimateOffset(all, sample.received) === null) return [sample];
  return all.slice(-MOST);
}
