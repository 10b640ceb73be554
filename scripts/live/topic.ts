import type { BoardTexts } from "@/lib/board/sentence-rules";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { log } from "@/lib/platform/log/log";
import { type Channel, channel } from "./channel";
import { coalesced } from "./coalesce";
import { type Frame, frameOf, GONE, HEARTBEAT, STALE } from "./frame";

/** Null if nothing of the event is public. */
export type ReadBoard = (slug: string) => Promise<Record<Locale, BoardTexts> | null>;

/** RSVPs come by the hundred. */
const APART_MS = 200;
/** While changes are not heard of. */
const STALE_LIFETIME_MS = 1_000;

/** An event's stream: a channel for each language. */
export function topic(slug: string, read: ReadBoard, vanished: () => void) {
  const channels = channelsByLocale();
  const all = Object.values(channels);
  let reading: Promise<void> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;

  async function readOnce(): Promise<void> {
    const board = await read(slug);
    readAt = performance.now();
    if (!board) {
      for (const one of all) one.end(GONE);
      return vanished();
    }
    for (const locale of LOCALES) channels[locale].publish(frameOf(board[locale]));
  }

  /** One reading for all who ask meanwhile. */
  function readShared(): Promise<void> {
    reading ??= readOnce().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function readAgain(): Promise<void> {
    // What is read already may be from before the change.
    await reading?.catch(() => {});
    await readShared().catch((error) => log.warn({ error, slug }, "the board could not be read"));
  }

  const refresh = coalesced(readAgain, APART_MS);

  return {
    refresh,
    /** The newest frame. Changes are heard of, or else it is read again when it is a second old. */
    async frame(locale: Locale, isListening: boolean): Promise<Frame | undefined> {
      const isOld = performance.now() - readAt > STALE_LIFETIME_MS;
      const frame = channels[locale].frame();
      if (frame && (isListening || !isOld)) return frame;
      await readShared();
      return channels[locale].frame();
    },
    join: (locale: Locale, ...client: Parameters<Channel["join"]>) =>
      channels[locale].join(...client),
    get size() {
      return all.reduce((sum, { size }) => sum + size(), 0);
    },
    /** Whether changes are heard of. */
    changed(isListening: boolean): void {
      for (const one of all) isListening ? one.repeat() : one.writeToReady(STALE);
      refresh();
    },
    beat() {
      for (const one of all) one.writeToReady(HEARTBEAT);
    },
    end() {
      for (const one of all) one.end();
    },
  };
}

const channelsByLocale = () =>
  Object.fromEntries(LOCALES.map((locale) => [locale, channel()])) as Record<Locale, Channel>;

export type Topic = ReturnType<typeof topic>;
