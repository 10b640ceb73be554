import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { everyMinute } from "./every-minute";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("runs at once and every minute, one at a time, also after a failure, until stopped", async () => {
  const ends: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  work.mockRejectedValueOnce(new Error("away"));
  const stop = everyMinute(work);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(work).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(work, "the second run is not over").toHaveBeenCalledTimes(2);
  ends.at(-1)?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(work).toHaveBeenCalledTimes(3);
  const stopped = vi.fn();
  const stopping = stop().then(stopped);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(stopped).not.toHaveBeenCalled();
  ends.at(-1)?.();
  await stopping;
  expect(work).toHaveBeenCalledTimes(3);
});
