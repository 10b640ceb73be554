/** How many streams a process holds, in all and per network. */
export type MostStreams = { total: number; perNetwork: number };

export type StreamPlaces = ReturnType<typeof streamPlaces>;

/** Counts the streams that are open: one attacker must not take everybody's. */
export function streamPlaces({ total, perNetwork }: MostStreams) {
  const taken = new Map<string, number>();
  let all = 0;

  function give(network: string): void {
    const left = (taken.get(network) ?? 0) - 1;
    all -= 1;
    if (left > 0) taken.set(network, left);
    else taken.delete(network);
  }
  return {
    /** Returns the function that gives the place back, or undefined if there is none. */
    take(network: string): (() => void) | undefined {
      const ofNetwork = taken.get(network) ?? 0;
      if (all >= total || ofNetwork >= perNetwork) return undefined;
      all += 1;
      taken.set(network, ofNetwork + 1);
      return () => give(network);
    },
    get taken() {
      return { all, networks: taken.size };
    },
  };
}
