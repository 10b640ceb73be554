import type { useTranslations } from "@/lib/platform/i18n/translations";

const KEYS = [
  ...(["loading", "in-room", "of", "left", "full", "over"] as const),
  ...(["search", "clear", "filters", "expected", "in", "walk-ins", "waitlist"] as const),
  ...(["first-time", "plus", "one-guest", "undo", "undo-guest"] as const),
  ...(["walk-in", "walk-in-name", "walk-in-add", "walk-in-cancel", "walk-in-no-name"] as const),
  ...(["seat", "seat-offline", "nobody", "more"] as const),
  ...(["none-expected", "none-in", "none-walk-ins", "none-waitlist"] as const),
  ...(["waiting", "all-sent", "not-saved", "offline", "no-pass", "ended", "over-now"] as const),
  ...(["no-storage", "phones", "look", "accept", "undo-what", "someone", "self"] as const),
  ...(["count", "count-people", "count-me", "count-at-least", "count-check"] as const),
  ...(["count-publish", "count-saved", "count-refused"] as const),
  ...(["one-left", "have-left", "left-what"] as const),
] as const;

const ABOUT_SOMEBODY = [
  ...(["already", "came", "undone", "guests", "one-guest-of", "undo-of", "undo-guest-of"] as const),
  ...(["walk-in-typed", "seat-of", "seat-no-room", "seat-not-now"] as const),
  ...(["saved", "twice", "more-guests", "not-going", "unaccepted"] as const),
  ...(["accept-of", "guest-what", "count-read", "count-read-at-least"] as const),
] as const;

type Named = (typeof ABOUT_SOMEBODY)[number];
export type DoorTexts = Record<(typeof KEYS)[number] | Named, string>;

/** Stand for what only the browser knows. */
const BLANKS = {
  ...{ name: "{name}", time: "{time}", brought: "{brought}", guests: "{guests}" },
  ...{ people: "{people}", phone: "{phone}", what: "{what}" },
};

/** The page's texts; client components have no catalogue. */
export function doorTexts(t: ReturnType<typeof useTranslations<"door">>): DoorTexts {
  const plain = KEYS.map((key) => [key, t(`app.${key}`)]);
  const named = ABOUT_SOMEBODY.map((key) => [key, t(`app.${key}`, BLANKS)]);
  return Object.fromEntries([...plain, ...named]);
}

/** Fills the blanks of a text. */
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

export const counted = (text: string, value: number): string => text.replace("#", String(value));
