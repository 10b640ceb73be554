import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import type { Handler } from "./hand-on";

/** Enough to use the time in which a page waits for the database. */
const AT_ONCE = 8;

/** A reader on a slow line, or a stream, does not keep others waiting. */
const LONGEST_MS = 2_000;

/** Hands on a few requests at a time, first come, first served: more would take as long, and memory each. */
export function fewAtATime(next: Handler): Handler {
  const limit = pLimit(AT_ONCE);
  return (request, response) =>
    limit(async () => {
      if (response.destroyed) return;
      const closed = new Promise((resolve) => response.once("close", resolve));
      const answered = Promise.resolve(next(request, response)).then(() => closed);
      await Promise.race([answered, sleep(LONGEST_MS, undefined, { ref: false })]);
    });
}
