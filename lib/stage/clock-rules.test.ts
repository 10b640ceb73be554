import { describe, expect, it } from "vitest";
import { addSample, estimateOffset, type Sample } from "./clock-rules";

/** Repeatable: the same numbers in each run. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const OFFSET = 1_800_000_090_000;

/** Questions at these moments, over a line that takes up to `jitter` each way. */
function asked(moments: readonly number[], jitter: number, seed = 1, offset = OFFSET): Sample[] {
  const next = random(seed);
  return moments.map((sent) => {
    const [there, back] = [next() * jitter, next() * jitter];
    return { sent, received: sent + there + back, server: Math.floor(sent + there + offset) };
  });
}

const every = (ms: number, count: number) => Array.from({ length: count }, (_, i) => i * ms);
const errorOf = (samples: Sample[], at: number) =>
  Math.abs((estimateOffset(samples, at)?.offset ?? Number.NaN) - OFFSET);

describe("the server's clock", () => {
  it.each([
    ["a line without delay", 0, 1, 1],
    ["one question over 300 ms of jitter", 300, 1, 151],
    ["ten questions over 300 ms of jitter", 300, 10, 60],
    ["forty questions over 300 ms of jitter", 300, 40, 20],
  ])("is known over %s", (_, jitter, count, within) => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const samples = asked(every(200, count), jitter, seed).reduce(addSample, [] as Sample[]);
      expect(samples).toHaveLength(count);
      expect(errorOf(samples, 200 * count)).toBeLessThanOrEqual(within);
    }
  });

  it("is never further off than it says", () => {
    for (const seed of every(1, 50)) {
      const samples = asked(every(5_000, 20), 300, seed + 1);
      const found = estimateOffset(samples, 100_000);
      expect(Math.abs((found?.offset ?? 0) - OFFSET)).toBeLessThanOrEqual(found?.uncertainty ?? -1);
    }
  });

  it("is less sure the older the samples are, as clocks run differently", () => {
    const samples = asked([0], 20);
    const [soon, later] = [estimateOffset(samples, 20), estimateOffset(samples, 400_000)];
    expect((later?.uncertainty ?? 0) - (soon?.uncertainty ?? 0)).toBeGreaterThan(30);
  });

  it("is asked anew after a sleep: what contradicts the samples before it replaces them", () => {
    const before = asked(every(1_000, 10), 300);
    const [after] = asked([20_000], 300, 3, OFFSET + 60_000);
    if (!after) throw new Error("no sample");
    expect(addSample(before, after)).toEqual([after]);
    const [same] = asked([20_000], 300, 3);
    if (!same) throw new Error("no sample");
    expect(addSample(before, same)).toHaveLength(11);
  });

  it("is unknown without a sample", () => {
    expect(estimateOffset([], 0)).toBeNull();
  });
});
