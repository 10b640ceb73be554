import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchReturn, watchSleep } from "./watch-return";

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

it.each([
  ["back in sight", "visible", "visibilitychange", 1],
  ["out of sight", "hidden", "visibilitychange", 0],
  ["online again", "visible", "online", 1],
  ["online out of sight", "hidden", "online", 0],
])("a page that is %s, %s (%s), is told %i times", (_, visibilityState, event, times) => {
  const page = Object.assign(new EventTarget(), { visibilityState });
  vi.stubGlobal("document", page);
  const browser = new EventTarget();
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
  vi.stubGlobal("removeEventListener", browser.removeEventListener.bind(browser));
  let returns = 0;
  const endReturn = watchReturn(() => {
    returns += 1;
  });
  const tell = () => {
    page.dispatchEvent(new Event(event));
    browser.dispatchEvent(new Event(event));
  };
  tell();
  expect(returns).toBe(times);
  endReturn();
  tell();
  expect(returns).toBe(times);
  vi.unstubAllGlobals();
});
