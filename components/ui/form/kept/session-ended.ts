import { useSyncExternalStore } from "react";
import type { FormState } from "@/lib/kernel/outcome";

let hasEnded = false;
const listeners = new Set<() => void>();

/** What an action's answer says about the session: it ended, or what only a person can do was done. */
export function noteSession(answer: FormState): void {
  const isEnded = answer.status === "refused" && answer.signIn !== undefined;
  if (isEnded === hasEnded || (!isEnded && answer.status !== "done")) return;
  hasEnded = isEnded;
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
