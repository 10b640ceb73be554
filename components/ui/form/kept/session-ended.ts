import { useSyncExternalStore } from "react";
import type { FormState } from "@/lib/kernel/outcome";

let hasEnded = false;
const listeners = new Set<() => void>();

/** What an action's answer says about the session. A refusal leaves the page, and so the header, as it was. */
export function noteSession(answer: FormState): void {
  hasEnded = answer.status === "refused" && answer.signIn !== undefined;
  for (const listener of listeners) listener();
}

/** Whether the session of this page's person has ended since the page was rendered, as far as a form was told. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => hasEnded,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
