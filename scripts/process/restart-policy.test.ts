import { describe, expect, it } from "vitest";
import { deathCounter, restartDelays } from "./restart-policy";

describe("the delay before a restart", () => {
  it("doubles up to five seconds", () => {
    const delay = restartDelays();
    const delays = Array.from({ length: 8 }, () => delay(1_000));
    expect(delays).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
  });

  it("is the first one again after ten seconds of health", () => {
    const delay = restartDelays();
    for (const lived of [0, 0, 0, 9_999]) delay(lived);
    expect([delay(10_000), delay(0)]).toEqual([100, 200]);
  });
});

describe("the limit of deaths", () => {
  it("is reached by ten in five minutes", () => {
    const isTooMany = deathCounter(10);
    const minutes = Array.from({ length: 10 }, (_, i) => (i * 4.9 * 60_000) / 9);
    expect(minutes.map(isTooMany)).toEqual([...Array(9).fill(false), true]);
  });

  it("is not reached by any number of deaths further apart", () => {
    const isTooMany = deathCounter(10);
    const times = Array.from({ length: 100 }, (_, i) => i * 34_000);
    expect(times.map(isTooMany)).not.toContain(true);
  });
});
