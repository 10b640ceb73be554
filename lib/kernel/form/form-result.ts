import { headers } from "next/headers";
import type { FormAnswer } from "@/lib/kernel/outcome";

export type RejectedForm = Exclude<FormAnswer, { status: "done" }>;

// Keyed by the request's headers object. Global, because actions and pages are bundled separately.
const store = globalThis as { rollcallRejected?: WeakMap<object, RejectedForm> };
store.rollcallRejected ??= new WeakMap();
const rejected = store.rollcallRejected;

/** Notes that a form of this request was rejected. */
export async function noteRejection(state: RejectedForm): Promise<void> {
  rejected.set(await headers(), state);
}

/**
 * The form that was rejected in this very request: without scripts, one request runs the action and renders the page.
 * A form that is still on the page gets this state from React. For one that has vanished meanwhile, Next gives the page
 * no other way to what was typed. Null if nothing was posted.
 */
export async function rejectedForm(): Promise<RejectedForm | null> {
  return rejected.get(await headers()) ?? null;
}
