import type { useTranslations } from "@/lib/platform/i18n/translations";
import { placeReflection } from "@/lib/reflections/rules";

type Translator = ReturnType<typeof useTranslations<"openQuestions">>;

/** A sentence on why nothing can be asked; null while it can. */
export function closedReason(
  t: Translator,
  event: Parameters<typeof placeReflection>[0],
  now: Date,
): string | null {
  const place = placeReflection(event, now);
  if (place === "open") return null;
  return t(place === "event-canceled" ? "closed" : "opens");
}
