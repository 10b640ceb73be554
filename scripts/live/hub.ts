import type { ServerResponse } from "node:http";
import type { Notice } from "@/lib/activity/record";
import { showsNowhere } from "@/lib/activity/verbs";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SharedNotices } from "../notices/shared";
import { beating } from "./beat";
import { type Frame, OPENING, STALE } from "./frame";
import { type ReadBoard, type Topic, topic } from "./topic";

type Joined = { locale: Locale; lastId?: string | undefined };

/**
 * Every event's stream in this process. Local times advance without a change: on the minute, every board that somebody
 * sees is read again.
 */
export function liveHub(read: ReadBoard, notices: SharedNotices) {
  const topics = new Map<string, Topic>();
  let isListening = false;
  let isClosed = false;

  const unsubscribe = notices.subscribe({
    noticed: (notice) => refreshAfter(notice, topics),
    changed: (now) => {
      isListening = now;
      for (const one of topics.values()) one.changed(now);
    },
  });

  const beat = beating((isMinute) => {
    beatAll(topics, isMinute);
    return topics.size > 0;
  });

  function topicOf(slug: string): Topic {
    const known = topics.get(slug);
    if (known) return known;
    const made = topic(slug, read, () => forget(topics, slug, made));
    topics.set(slug, made);
    beat.start();
    return made;
  }

  return {
    /** The newest frame; undefined if nothing of the event is public. Throws while it can't be read. */
    async frame(slug: string, locale: Locale): Promise<Frame | undefined> {
      const asked = topicOf(slug);
      try {
        return await asked.frame(locale, isListening);
      } catch (error) {
        if (asked.size === 0) topics.delete(slug);
        throw error;
      }
    },
    /** Call it once there is a frame, and the response's head is written. */
    join(slug: string, response: ServerResponse, { locale, lastId }: Joined): void {
      if (isClosed) return void response.end();
      const opening = isListening ? OPENING : Buffer.concat([OPENING, STALE]);
      topicOf(slug).join(locale, response, opening, lastId);
    },
    isClosed: () => isClosed,
    /** How many there are; for tests and figures. */
    get size() {
      const clients = [...topics.values()].reduce((sum, one) => sum + one.size, 0);
      return { topics: topics.size, clients };
    },
    close(): void {
      isClosed = true;
      unsubscribe();
      beat.stop();
      for (const one of topics.values()) one.end();
      topics.clear();
    },
  };
}

/** Unless another took its place meanwhile. */
function forget(topics: Map<string, Topic>, slug: string, gone: Topic): void {
  if (topics.get(slug) === gone) topics.delete(slug);
}

function beatAll(topics: Map<string, Topic>, isMinute: boolean): void {
  for (const [slug, one] of topics) {
    one.beat();
    if (!isMinute) continue;
    if (one.size === 0) topics.delete(slug);
    else one.refresh();
  }
}

function refreshAfter({ slug, verbs }: Notice, topics: Map<string, Topic>): void {
  if (verbs.every(showsNowhere)) return;
  if (slug === null) for (const one of topics.values()) one.refresh();
  else topics.get(slug)?.refresh();
}

export type LiveHub = ReturnType<typeof liveHub>;
