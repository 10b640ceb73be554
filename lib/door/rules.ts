export type DoorEventKind = "admit" | "guest" | "walk_in" | "undo" | "accept";

/** One thing that happened at a door. It never changes: an undo is another event, which names this one. */
export type DoorEvent = {
  /** Made on the device. */
  id: string;
  /** null: on no device of the door. */
  device: string | null;
  /** Somebody checked in by themself. */
  self?: true;
  /** The device's own numbering, from 1; once the event has arrived, the order in which the device's arrived. */
  counter: number;
  kind: DoorEventKind;
  /** Of an admission and a guest. */
  rsvp: string | null;
  /** Of a walk-in; null where none was asked. */
  name: string | null;
  /** What an undo undoes, or an acceptance accepts. */
  target: string | null;
  /** Milliseconds, by the server's clock as far as the device knew it. */
  at: number;
};

const TAKEN_LATE_MS = 8 * 86_400_000;

/** Whether the server still takes what was saved on a phone that may not work the door any more. */
export const takesLate = ({ endsAt }: { endsAt: Date }, now: Date): boolean =>
  now.getTime() <= endsAt.getTime() + TAKEN_LATE_MS;

/** `revokedAfter`: the counter of its last event that had arrived when it was revoked. */
export type DoorDevice = { id: string; name: string | null; revokedAfter: number | null };

export type DoorRsvp = {
  id: string;
  name: string;
  guests: number;
  status: "going" | "waitlisted" | "canceled";
  firstTime: boolean | null;
};

/** What a phone lacks; `hasEnded`: its events were taken, and it may see nothing more. */
export type DoorAnswer = { now: number; device: string } & (
  | { hasEnded: true }
  | {
      hasEnded: false;
      name: string | null;
      mayRun: boolean;
      /** The key of the stream that rings when something happened. */
      bell: string;
      events: DoorEvent[];
      /** The newest event that the phone has now. */
      sequence: number;
      more: boolean;
      devices: DoorDevice[];
      capacity: number | null;
      /** Left out where the phone has it. */
      list?: { hash: string; rows: DoorRsvp[] };
    }
);

export type Conflict =
  /** Two devices let the same person in. */
  | { kind: "twice"; rsvp: string; devices: (string | null)[] }
  | { kind: "more-guests"; rsvp: string; guests: number; expected: number }
  | { kind: "not-going"; rsvp: string; status: "waitlisted" | "canceled" };

export type DoorState = {
  /** The first admission of each RSVP. */
  admitted: Map<string, DoorEvent>;
  /** By RSVP, in order: whom it brought. */
  guests: Map<string, DoorEvent[]>;
  /** In order. */
  walkIns: DoorEvent[];
  inRoom: number;
  /** Of revoked devices, in order: they count once a host accepts them. */
  unaccepted: DoorEvent[];
  conflicts: Conflict[];
};

/** The order of what happened, the same on every device. */
export function inOrder(a: DoorEvent, b: DoorEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** By the offset measured when the device last spoke to the server. */
export const corrected = (deviceTime: number, offset: number): number =>
  Math.round(deviceTime + offset);

/** The offset of a device's clock: the server's answer was on its way for half of the time that it took. */
export const measuredOffset = (sentAt: number, receivedAt: number, serverTime: number): number =>
  serverTime - (sentAt + receivedAt) / 2;

/**
 * What the events of a door amount to: a function of their set, so that any order and any duplicates lead to the same
 * state, on the server and on every device.
 */
export function doorState(
  events: readonly DoorEvent[],
  devices: readonly DoorDevice[],
  rsvps: readonly DoorRsvp[] = [],
): DoorState {
  const { counting, unaccepted } = sorted(events, devices);
  const admissions = new Map<string, DoorEvent[]>();
  const guests = new Map<string, DoorEvent[]>();
  const walkIns: DoorEvent[] = [];
  for (const event of counting) {
    if (event.kind === "walk_in") walkIns.push(event);
    else if (event.rsvp) add(event.kind === "admit" ? admissions : guests, event.rsvp, event);
  }
  const admitted = new Map<string, DoorEvent>();
  for (const [rsvp, [first]] of admissions) if (first) admitted.set(rsvp, first);
  let inRoom = admitted.size + walkIns.length;
  for (const brought of guests.values()) inRoom += brought.length;
  const conflicts = conflictsOf(admissions, guests, rsvps);
  return { admitted, guests, walkIns, inRoom, unaccepted, conflicts };
}

function add(lists: Map<string, DoorEvent[]>, key: string, event: DoorEvent): void {
  const list = lists.get(key);
  if (list) list.push(event);
  else lists.set(key, [event]);
}

/** What counts and is not undone, and what waits for a host, each in order. */
function sorted(given: readonly DoorEvent[], devices: readonly DoorDevice[]) {
  const events = unique(given);
  const revokedAfter = new Map(devices.map((device) => [device.id, device.revokedAfter]));
  const isTrusted = ({ device, counter }: DoorEvent) => {
    const last = device === null ? null : (revokedAfter.get(device) ?? null);
    return last === null || counter <= last;
  };
  const targets = (kind: DoorEventKind, counts: (event: DoorEvent) => boolean) =>
    new Set(
      events.flatMap((event) => (event.kind === kind && counts(event) ? [event.target] : [])),
    );
  // A host may take an acceptance back. Only what counts in its own right decides on acceptances.
  const takenBack = targets("undo", isTrusted);
  const accepted = targets("accept", (event) => isTrusted(event) && !takenBack.has(event.id));
  const counts = (event: DoorEvent) => isTrusted(event) || accepted.has(event.id);
  const undone = targets("undo", counts);
  const counting = events.filter(
    (event) => HAPPENED.has(event.kind) && counts(event) && !undone.has(event.id),
  );
  const unaccepted = events.filter(
    (event) => event.kind !== "accept" && !counts(event) && !undone.has(event.id),
  );
  return { counting: counting.sort(inOrder), unaccepted: unaccepted.sort(inOrder) };
}

const HAPPENED: ReadonlySet<DoorEventKind> = new Set(["admit", "guest", "walk_in"]);

/** Of an event that is there twice, such as on the device and from the server, the earlier one. */
function unique(events: readonly DoorEvent[]): DoorEvent[] {
  const byId = new Map<string, DoorEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    if (!known || event.at < known.at) byId.set(event.id, event);
  }
  return [...byId.values()];
}

/** What a host should look at. Nothing of it is refused: it has happened. */
function conflictsOf(
  admissions: Map<string, DoorEvent[]>,
  guests: Map<string, DoorEvent[]>,
  rsvps: readonly DoorRsvp[],
): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [rsvp, events] of admissions) {
    const devices = [...new Set(events.map(({ device }) => device))];
    if (devices.length > 1) conflicts.push({ kind: "twice", rsvp, devices });
  }
  for (const { id, guests: expected, status } of rsvps) {
    const brought = guests.get(id)?.length ?? 0;
    if (brought > expected)
      conflicts.push({ kind: "more-guests", rsvp: id, guests: brought, expected });
    if (status !== "going" && (admissions.has(id) || brought > 0))
      conflicts.push({ kind: "not-going", rsvp: id, status });
  }
  return conflicts.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ kind, rsvp }: Conflict) => `${kind} ${rsvp}`;
