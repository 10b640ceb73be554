import { listenToNotices, type NoticeListener } from "./listen";

/** What was recorded, to several listeners over one connection. */
export type SharedNotices = {
  /** Tells the newcomer at once whether changes are heard of. Returns the function that ends it. */
  subscribe: (listener: NoticeListener) => () => void;
  stop: () => Promise<void>;
};

export function shareNotices(connectionString: string | undefined): SharedNotices {
  const listeners = new Set<NoticeListener>();
  let isListening = false;
  const stop = listenToNotices(connectionString, {
    noticed: (notice) => {
      for (const { noticed } of listeners) noticed(notice);
    },
    changed: (now) => {
      isListening = now;
      for (const { changed } of listeners) changed(now);
    },
  });
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (isListening) listener.changed(true);
      return () => listeners.delete(listener);
    },
    stop,
  };
}
