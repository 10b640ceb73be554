import { AsyncLocalStorage } from "node:async_hooks";

/** What the server in front of Next cannot see in its response. */
type Flags = {
  /** What fails before an action starts, Next could not read. */
  actionStarted: boolean;
  databaseUnavailable: boolean;
};

export type RequestNotes = Flags & {
  /** JSON-LD that the page's HTML has, and the data that React sends to the browser does not. */
  structuredData?: string;
};

// Global, because the server and Next's bundles each have this module.
const shared = globalThis as { rollcallRequests?: AsyncLocalStorage<RequestNotes> };
shared.rollcallRequests ??= new AsyncLocalStorage();
const requests = shared.rollcallRequests;

/** Runs a request with the notes that will be taken of it. */
export function withNotes(run: (notes: Readonly<RequestNotes>) => unknown): unknown {
  const notes: RequestNotes = { actionStarted: false, databaseUnavailable: false };
  return requests.run(notes, () => run(notes));
}

export function note(name: keyof Flags): void {
  const notes = requests.getStore();
  if (notes) notes[name] = true;
}

export function noteStructuredData(json: string): void {
  const notes = requests.getStore();
  if (notes) notes.structuredData = json;
}
