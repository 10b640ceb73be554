import { AsyncLocalStorage } from "node:async_hooks";

/** What the server in front of Next cannot see in its response. */
export type RequestNotes = {
  /** What fails before an action starts, Next could not read. */
  actionStarted: boolean;
  databaseUnavailable: boolean;
};

// Global, because the server and Next's bundles each have this module.
const shared = globalThis as { rollcallRequests?: AsyncLocalStorage<RequestNotes> };
shared.rollcallRequests ??= new AsyncLocalStorage();
const requests = shared.rollcallRequests;

/** Runs a request with the notes that will be taken of it. */
export function withNotes(run: (notes: Readonly<RequestNotes>) => unknown): unknown {
  const notes = { actionStarted: false, databaseUnavailable: false };
  return requests.run(notes, () => run(notes));
}

export function note(name: keyof RequestNotes): void {
  const notes = requests.getStore();
  if (notes) notes[name] = true;
}
