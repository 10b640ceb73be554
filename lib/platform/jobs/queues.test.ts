import { expect, it } from "vitest";
import { mailQueue, queues, WORKER_SECONDS } from "./queues";

it("a mail in flight when its worker dies is tried again within a minute", () => {
  const { heartbeatSeconds = Number.POSITIVE_INFINITY, retryDelay = 0 } =
    queues.find(({ name }) => name === mailQueue) ?? {};
  // The first delay is random, up to twice as long.
  const longest =
    heartbeatSeconds + WORKER_SECONDS.supervise + 2 * retryDelay + WORKER_SECONDS.poll;
  expect(longest).toBeLessThan(60);
});
