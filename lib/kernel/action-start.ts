import { AsyncLocalStorage } from "node:async_hooks";

type Request = { actionStarted: boolean };

// Global, because the server and Next's bundles each have this module.
const shared = globalThis as { rollcallRequests?: AsyncLocalStorage<Request> };
shared.rollcallRequests ??= new AsyncLocalStorage();
const requests = shared.rollcallRequests;

/** Runs a request with a function that tells whether an action has started: what fails before, Next could not read. */
export function watchActionStart(run: (hasStarted: () => boolean) => unknown): unknown {
  const request: Request = { actionStarted: false };
  return requests.run(request, () => run(() => request.actionStarted));
}

export function noteActionStart(): void {
  const request = requests.getStore();
  if (request) request.actionStarted = true;
}
