import { setTimeout as sleep } from "node:timers/promises";
import { rsvpFrom } from "../bench/requests";

const AT_ONCE = 4;
/** So that RSVPs flow for as long as parts are killed. */
const PAUSE_MS = 1_000;

/** Sends RSVPs from as many people, each of whom tries until one is acknowledged; returns their addresses. */
export async function sendRsvps(site: string, count: number): Promise<string[]> {
  const addresses = Array.from({ length: count }, (_, i) => `faults-${i}@example.ca`);
  const waiting = addresses.values();
  const lines = Array.from({ length: AT_ONCE }, async () => {
    for (const address of waiting) {
      const send = await untilDone(() => rsvpFrom(site, address));
      await untilDone(send);
      await sleep(PAUSE_MS);
    }
  });
  await Promise.all(lines);
  return addresses;
}

async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await sleep(500);
    }
  }
}
