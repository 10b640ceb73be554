import { setTimeout as sleep } from "node:timers/promises";
import { rsvpFrom } from "../bench/requests";

/** So that RSVPs flow for as long as parts are killed. */
const PACE_MS = 600;

/** Sends RSVPs from as many people, each of whom tries until one is acknowledged; returns their addresses. */
export async function sendRsvps(site: string, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, async (_, i) => {
    await sleep(i * PACE_MS);
    const address = `faults-${i}@example.ca`;
    const send = await untilDone(() => rsvpFrom(site, address));
    await untilDone(send);
    return address;
  });
  return Promise.all(people);
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
