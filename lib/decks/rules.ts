import type { Size } from "@/lib/platform/pictures/sizes";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import { resolveWallTime } from "@/lib/platform/time/resolve-wall-time";
import type { Format } from "@/lib/talk-calls/schema";
import { isAccepted, type TalkState } from "@/lib/talks/rules";
import { slidesOf } from "./count-rules";

/** Where the store keeps the files of a slide, and what was sent. */
export const slideFolder = (id: string) => `slides/${id}`;
export const slideKey = (id: string, size: Size) => `${slideFolder(id)}/${size}.webp`;
export const originalFolder = (id: string) => `originals/${id}`;
export const originalKey = (id: string) => `${originalFolder(id)}/deck.pdf`;

type WithFiles = { originalId: string | null; slides: { id: string }[] };

export const foldersOf = (decks: readonly WithFiles[]): string[] =>
  decks.flatMap(({ originalId, slides }) => [
    ...slides.map(({ id }) => slideFolder(id)),
    ...(originalId ? [originalFolder(originalId)] : []),
  ]);

export const slidePath = (id: string, size: Size) => `/api/slides/${id}/${size}`;

/** Versions whose files are kept. */
export const KEPT_VERSIONS = 3;
/** Of a talk, that are being sent at the same time. */
export const MOST_SENDING = 3;

/** Since then nobody has gone on with a deck that is being sent. */
export const SENDING_LASTS_MS = 7 * 86_400_000;

type Sent = { version: number; lockedAt: Date | null };
export type DeckState = "missing" | "ready" | "locked";

export function deckState(deck: Sent | null): DeckState {
  if (!deck) return "missing";
  return deck.lockedAt === null ? "ready" : "locked";
}

export type DeckRefusal = "deck-locked" | "meetup-canceled";

/** Why no deck can be sent; null while one can. After the night, too: a talk's page may still want its slides. */
export function deckRefusal(
  deck: Sent | null,
  meetup: { status: string; eventStatus: string },
): DeckRefusal | null {
  if (meetup.status === "canceled" || meetup.eventStatus === "canceled") return "meetup-canceled";
  return deckState(deck) === "locked" ? "deck-locked" : null;
}

/** Every slide from the first to the last was sent. */
export function isComplete(numbers: readonly number[], count: number): boolean {
  const sent = new Set(numbers);
  return (
    sent.size === count && Array.from({ length: count }, (_, i) => i + 1).every((n) => sent.has(n))
  );
}

type Due = { dueOn: LocalDate | null; dueLocal: LocalTime | null; timeZone: string };

/** The deadline; in a skipped or repeated hour the earlier time. */
export function decksDueAt({ dueOn, dueLocal, timeZone }: Due): Date | null {
  if (dueOn === null || dueLocal === null) return null;
  return resolveWallTime({ date: dueOn, time: dueLocal }, timeZone, "earlier").instant;
}

const DAY_MS = 86_400_000;

/** The reminder that is due: from a week before the deadline, and from a day before it. */
export function dueDeckReminder(dueAt: Date, now: Date): "week" | "day" | null {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0 || left > 7 * DAY_MS) return null;
  return left > DAY_MS ? "week" : "day";
}

/** Whether its format wants slides, and it has none: a problem of the line-up. */
export function isDeckMissing(talk: { format: Format; state: TalkState; hasDeck: boolean }) {
  return isAccepted(talk.state) && slidesOf(talk.format) !== null && !talk.hasDeck;
}
