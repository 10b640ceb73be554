import { headers } from "next/headers";
import type { FormAnswer } from "@/lib/kernel/outcome";

export type RejectedForm = Exclude<FormAnswer, { status: "done" }>;

// One request has one headers object. Actions and pages are bundled apart: what both use is not a module's own.
const held = globalThis as { rollcallRejected?: WeakMap<object, RejectedForm> };
held.rollcallRejected ??= new WeakMap();
const rejected = held.rollcallRejected;

/** Notes that a form of this request was rejected. */
export async function noteRejection(state: RejectedForm): Promise<void> {
  rejected.set(await headers(), state);
}

/**
 * The form whose rejected post this page is the answer to: without scripts both are one request. A form that is
 * still on the page has this state from React; for one that vanished meanwhile, Next gives the page no other way
 * to what was typed. Null for every page that is looked at.
 */
export async function rejectedForm(): Promise<RejectedForm | null> {
  return rejected.get(await headers()) ?? null;
}
