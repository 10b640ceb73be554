import { type DoorAnswer, type DoorEvent, measuredOffset } from "@/lib/door/rules";
import { MOST_EVENTS } from "@/lib/door/schema";
import { deviceTime } from "@/lib/platform/time/browser-clock";
import { forgotten, type Kept, type KeptDoor, storeAnswer, type Tap } from "./door-store";

/** `no-pass`: this phone has no right to the door, or no longer. */
export type SyncResult = "done" | "more" | "offline" | "no-pass" | "count-refused";

type Synced = { result: SyncResult; kept: Kept | null };

/** Sends the oldest taps and stores what the phone lacks. */
export async function syncOnce(
  current: Kept,
  keepsList: boolean,
  most = MOST_EVENTS,
): Promise<Synced> {
  const { door, taps } = current;
  // One id at a time: what was tapped under one that is revoked is not another's.
  const [first] = taps;
  const sent = taps.filter(({ device }) => device === first?.device).slice(0, most);
  const sentAt = deviceTime();
  const response = await exchange(door, sent);
  if (!response) return { result: "offline", kept: null };
  if (response.status === 404 || response.status === 403) {
    // Signed out, or no host any more: the names are not this phone's to keep, what was never sent is.
    const isGone = (await reasonOf(response)) === "gone";
    const kept = isGone ? await storeAnswer(door.meetupId, [], forgotten) : null;
    return { result: "no-pass", kept };
  }
  const isInvalid = response.status === 400 && (await reasonOf(response)) === "invalid";
  if (isInvalid && sent.length > 1) return syncOnce(current, keepsList, Math.ceil(sent.length / 2));
  // Found by halves, the one tap that can never be taken: the others would wait behind it for ever.
  if (isInvalid && sent.length === 1)
    return { result: "more", kept: await storeAnswer(door.meetupId, sent, (known) => known) };
  if (!response.ok) return { result: "offline", kept: null };
  const answer = await readAnswer(response);
  if (!answer) return { result: "offline", kept: null };
  const offset = measuredOffset(sentAt, deviceTime(), answer.now);
  const kept = await storeAnswer(door.meetupId, sent, (known) =>
    answered({ ...known, offset, device: answer.device }, answer, keepsList),
  );
  const isMore = (!answer.hasEnded && answer.more) || taps.length > sent.length;
  return { result: isMore ? "more" : "done", kept };
}

/** null: not the site's own answer. */
async function reasonOf(response: Response): Promise<string | null> {
  const answer: { reason?: string } | null = await response.json().catch(() => null);
  return answer?.reason ?? null;
}

/** null: the network of a pub that wants to be signed in to answers for us, with a page of its own. */
async function readAnswer(response: Response): Promise<DoorAnswer | null> {
  const answer: DoorAnswer | null = await response.json().catch(() => null);
  return typeof answer?.now === "number" ? answer : null;
}

async function exchange(door: KeptDoor, taps: readonly Tap[]): Promise<Response | null> {
  const { sequence: since, listHash: list } = door;
  const device = taps[0]?.device ?? door.device;
  const events = taps.map(({ meetupId: _, device: __, ...event }) => event);
  return post(`/api/door/${door.meetupId}`, { device, since, list, events });
}

/** null: no network. */
async function post(path: string, body: object): Promise<Response | null> {
  const headers = { "content-type": "application/json" };
  try {
    return await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  } catch {
    return null;
  }
}

/**
 * Sends the saved head counts, one by one. One that comes too early or too late is forgotten, and the phone says so;
 * any other that is not taken waits on.
 */
export async function sendCounts({ door, counts }: Kept) {
  let refused = 0;
  let kept: Kept | null = null;
  for (const { kind: _, meetupId, counter: __, id, ...count } of counts) {
    const response = await post(`/api/door/${meetupId}/count`, { key: id, ...count });
    // Too many, busy or no network: later.
    if (!response || response.status === 429 || response.status >= 500) break;
    if (response.ok && !(await response.json().catch(() => null))) break;
    if (!response.ok && response.status !== 409) continue;
    if (!response.ok && (await reasonOf(response)) !== "already-sent") refused += 1;
    kept = await storeAnswer(door.meetupId, [{ id }], (known) => known);
  }
  return { refused, kept };
}

function answered(door: KeptDoor, answer: DoorAnswer, keepsList: boolean): KeptDoor {
  if (answer.hasEnded || !keepsList)
    return {
      ...door,
      hasEnded: answer.hasEnded,
      list: [],
      events: [],
      listHash: "",
      savedAt: null,
      bell: null,
    };
  const { name, mayRun, bell, devices, capacity, sequence, list } = answer;
  return {
    ...door,
    ...{ hasEnded: false, name, mayRun, bell, devices, capacity, sequence, savedAt: answer.now },
    ...(list && { list: list.rows, listHash: list.hash }),
    events: merged(door.events, answer.events),
  };
}

function merged(before: readonly DoorEvent[], added: readonly DoorEvent[]): DoorEvent[] {
  const byId = new Map(before.map((event) => [event.id, event]));
  for (const event of added) byId.set(event.id, event);
  return [...byId.values()];
}

/** Asks for a seat for somebody who waits; this alone needs the network. */
export async function askForSeat(
  meetupId: string,
  rsvp: string,
): Promise<"seated" | "no-room" | "not-now" | "offline"> {
  const response = await post(`/api/door/${meetupId}/seat`, { rsvp });
  if (!response) return "offline";
  if (response.ok) return "seated";
  if (response.status !== 409) return "not-now";
  const { reason } = (await response.json()) as { reason: string };
  return reason === "no-room" ? "no-room" : "not-now";
}
