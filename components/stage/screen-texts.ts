import type { useTranslations } from "@/lib/platform/i18n/translations";

const KEYS = [
  ...(["waiting", "nothing", "full-screen", "next-slide", "last-slide", "slide-left"] as const),
  ...(["left", "notes", "end", "thanks", "offline", "ready"] as const),
] as const;

export type ScreenTexts = Record<
  (typeof KEYS)[number] | "next" | "back" | "slide" | "ring" | "loading",
  string
>;

/** With blanks for what only the browser knows. */
export function screenTexts(t: ReturnType<typeof useTranslations<"stage.show">>): ScreenTexts {
  const slides = { number: "{number}", count: "{count}" };
  return {
    ...(Object.fromEntries(KEYS.map((key) => [key, t(key)])) as Record<
      (typeof KEYS)[number],
      string
    >),
    next: t("next", { name: "{name}" }),
    back: t("back", { time: "{time}" }),
    slide: t("slide", slides),
    ring: t("ring", slides),
    loading: t("loading", { ready: "{ready}", all: "{all}" }),
  };
}

/** Minutes and seconds, rounded up: 0:00 is the end. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
