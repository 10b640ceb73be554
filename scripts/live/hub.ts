import type { ServerResponse } from "node:http";
import type { Notice } from "@/lib/activity/record";
import { showsNowhere } from "@/lib/activity/verbs";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SharedNotices } from "../notices/shared";
import { DEAF, type Frame, OPENING } from "./frame";
import { type ReadBoard, type Topic, topic } from "./topic";

const BEAT_MS = 20_000;
const MINUTE_MS = 60_000;

type Joined = { locale: Locale; lastId?: string | undefined };

/**
 * Every event's stream in this process. Local times advance without a change: on the minute, every board that somebody
 * sees is read again.
 */
export function liveHub(read: ReadBoard, notices: SharedNotices) {
  const topics = new Map<string, Topic>();
  let isListening = false;
  let isClosed = false;
  let ticking: NodeJS.Timeout | undefined;

  const unsubscribe = notices.subscribe({
    noticed: ({ event, slug, verbs }: Notice) => {
      if (event === null && verbs.every(showsNowhere)) return;
      if (slug === null) for (const one of topics.values()) one.refresh();
      else topics.get(slug)?.refresh();
    },
    changed: (now) => {
      isListening = now;
      for (const one of topics.values()) one.changed(now);
    },
  });

  function tick() {
    const sinceMinute = Date.now() % MINUTE_MS;
    const isMinute = sinceMinute < BEAT_MS;
    for (const [slug, one] of topics) {
      one.beat();
      if (!isMinute) continue;
      if (one.size === 0) topics.delete(slug);
      else one.refresh();
    }
    ticking = topics.size > 0 ? nextTick() : undefined;
  }
  const nextTick = () => setTimeout(tick, BEAT_MS - (Date.now() % BEAT_MS) + 5).unref();

  function topicOf(slug: string): Topic {
    const known = topics.get(slug);
    if (known) return known;
    const made = topic(slug, read, () => topics.delete(slug));
    topics.set(slug, made);
    ticking ??= nextTick();
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
      const opening = isListening ? OPENING : Buffer.concat([OPENING, DEAF]);
      topicOf(slug).join(locale, response, opening, lastId);
    },
    get isClosed() {
      return isClosed;
    },
    /** How many there are; for tests and figures. */
    get size() {
      const clients = [...topics.values()].reduce((sum, one) => sum + one.size, 0);
      return { topics: topics.size, clients };
    },
    close(): void {
      isClosed = true;
      unsubscribe();
      clearTimeout(ticking);
      for (const one of topics.values()) one.end();
      topics.clear();
    },
  };
}

export type LiveHub = ReturnType<typeof liveHub>;
