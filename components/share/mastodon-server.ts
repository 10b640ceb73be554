import { useSyncExternalStore } from "react";

const KEY = "mastodon-server";
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keepMastodonServer(server: string | null) {
  try {
    if (server) localStorage.setItem(KEY, server);
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  for (const listener of listeners) listener();
}

/** What this device keeps; null where it was never asked, and while the page has no scripts yet. */
export function useMastodonServer(): string | null {
  return useSyncExternalStore(listen, kept, () => null);
}
