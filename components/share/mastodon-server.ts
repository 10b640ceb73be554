import { useSyncExternalStore } from "react";

const KEY = "mastodon-server";
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function storedServer(): string | null {
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
    // Without storage, the form asks again next time.
  }
  for (const listener of listeners) listener();
}

/** The stored server; null if there is none, and while rendering on the server. */
export function useMastodonServer(): string | null {
  return useSyncExternalStore(listen, storedServer, () => null);
}
