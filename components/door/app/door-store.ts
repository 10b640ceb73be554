import type { DoorDevice, DoorEvent, DoorRsvp } from "@/lib/door/rules";
import type { SavedCount, SentEvent } from "@/lib/door/schema";

/** What this phone keeps of one meetup's door: minimal fields, until twelve hours after its end. */
export type KeptDoor = {
  meetupId: string;
  /** The phone itself. */
  device: string;
  name: string | null;
  mayRun: boolean;
  hasEnded: boolean;
  /** Of its newest tap. */
  counter: number;
  /** Milliseconds that the server's clock is ahead of this one. */
  offset: number;
  endsAt: number;
  /** The key of the bell that rings when something happened; null without a pass. */
  bell: string | null;
  /** When the list was last brought up to date, by the server's clock; null before that. */
  savedAt: number | null;
  /** The newest event that it has from the server. */
  sequence: number;
  listHash: string;
  list: DoorRsvp[];
  events: DoorEvent[];
  devices: DoorDevice[];
  capacity: number | null;
};

/** A tap that waits to be sent, under the id that the phone had then. */
export type Tap = SentEvent & { meetupId: string; device: string };

/** A head count that waits to be sent. */
export type CountTap = Omit<SavedCount, "meetup" | "key"> & {
  kind: "head_count";
  id: string;
  meetupId: string;
  counter: number;
};

// The worker opens the same database: public/door-worker.js.
const NAME = "rollcall-door";
const VERSION = 1;

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("doors", { keyPath: "meetupId" });
      request.result.createObjectStore("taps", { keyPath: "id" });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onclose = () => {
        opened = null;
      };
      resolve(request.result);
    };
  });
  return opened;
}

type Stores = { doors: IDBObjectStore; taps: IDBObjectStore };

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** One transaction over both stores: ends once it is on the phone's disk. */
async function transact<T>(
  mode: IDBTransactionMode,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  const transaction = (await open()).transaction(["doors", "taps"], mode, { durability: "strict" });
  const finished = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const result = await work({
    doors: transaction.objectStore("doors"),
    taps: transaction.objectStore("taps"),
  });
  await finished;
  return result;
}

async function waitingOf({ taps }: Stores, meetupId: string): Promise<Omit<Kept, "door">> {
  const all = (await resultOf(taps.getAll())) as (Tap | CountTap)[];
  const waiting = all
    .filter((tap) => tap.meetupId === meetupId)
    .sort((a, b) => a.counter - b.counter);
  return {
    taps: waiting.filter((tap): tap is Tap => tap.kind !== "head_count"),
    counts: waiting.filter((tap): tap is CountTap => tap.kind === "head_count"),
  };
}

const doorOf = ({ doors }: Stores, meetupId: string) =>
  resultOf(doors.get(meetupId)) as Promise<KeptDoor | undefined>;

export type Kept = { door: KeptDoor; taps: Tap[]; counts: CountTap[] };

/** What is kept; a phone that has nothing starts empty, under an id of its own. */
export function readDoor(meetupId: string, endsAt: number): Promise<Kept> {
  return transact("readwrite", async (stores) => {
    const known = await doorOf(stores, meetupId);
    const door = known ? { ...known, endsAt } : emptyDoor(meetupId, endsAt);
    stores.doors.put(door);
    return { door, ...(await waitingOf(stores, meetupId)) };
  });
}

/** Stores a tap before anything shows it. */
export function storeTap<Made extends Tap | CountTap>(
  meetupId: string,
  made: (door: KeptDoor, id: string) => Made,
): Promise<Made> {
  return transact("readwrite", async (stores) => {
    const door = await doorOf(stores, meetupId);
    if (!door) throw new Error("nothing is kept of this door");
    const counter = door.counter + 1;
    const tap = { ...made(door, uuid()), counter };
    stores.doors.put({ ...door, counter });
    stores.taps.put(tap);
    return tap;
  });
}

/** Keeps an answer and forgets the taps that it took, both or neither. */
export function storeAnswer(
  meetupId: string,
  sent: readonly { id: string }[],
  change: (door: KeptDoor) => KeptDoor,
): Promise<Kept | null> {
  return transact("readwrite", async (stores) => {
    const known = await doorOf(stores, meetupId);
    if (!known) return null;
    for (const { id } of sent) stores.taps.delete(id);
    // Another tab may have tapped meanwhile.
    const door = { ...change(known), counter: known.counter };
    stores.doors.put(door);
    return { door, ...(await waitingOf(stores, meetupId)) };
  });
}

/** Forgets all names and events; only taps that were never sent, and what sends them, stay. */
export function forgetDoor(meetupId: string): Promise<Kept | null> {
  return transact("readwrite", async (stores) => {
    const known = await doorOf(stores, meetupId);
    if (!known) return null;
    const [door, waiting] = [forgotten(known), await waitingOf(stores, meetupId)];
    if (waiting.taps.length + waiting.counts.length > 0) stores.doors.put(door);
    else stores.doors.delete(meetupId);
    return { door, ...waiting };
  });
}

const nothing = {
  savedAt: null,
  sequence: 0,
  listHash: "",
  list: [],
  events: [],
  devices: [],
  bell: null,
};

export const forgotten = (door: KeptDoor): KeptDoor => ({ ...door, ...nothing });

const emptyDoor = (meetupId: string, endsAt: number): KeptDoor => ({
  ...{ meetupId, endsAt, device: uuid(), name: null, mayRun: false, hasEnded: false },
  ...{ counter: 0, offset: 0, capacity: null, ...nothing },
});

/** `crypto.randomUUID` needs https. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
