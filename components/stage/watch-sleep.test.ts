import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchSleep } from "./watch-sleep";

let wakes = 0;
let end = () => {};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date", "performance"] });
  wakes = 0;
  end = watchSleep(() => {
    wakes += 1;
  });
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

/** The date alone, as in a sleep or by hand. */
const moveDate = (ms: number) => vi.setSystemTime(Date.now() + ms);

it("a sleep is told within a second, and once", () => {
  vi.advanceTimersByTime(30_000);
  expect(wakes).toBe(0);
  moveDate(60_000);
  vi.advanceTimersByTime(1_000);
  expect(wakes).toBe(1);
  vi.advanceTimersByTime(30_000);
  expect(wakes).toBe(1);
});

it.each([
  [900, 0],
  [1_100, 1],
  [-3_600_000, 1],
])("a date that is %i ms off is told %i times", (ms, times) => {
  moveDate(ms);
  vi.advanceTimersByTime(5_000);
  expect(wakes).toBe(times);
});

it("nothing is told after its end", () => {
  end();
  moveDate(60_000);
  vi.advanceTimersByTime(5_000);
  expect(wakes).toBe(0);
});
