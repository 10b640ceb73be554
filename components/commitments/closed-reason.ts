import { placeReflection } from "@/lib/reflections/rules";
import type { Translator } from "./owners";

/** A sentence on why nothing can be taken on; null while it can. */
export function closedReason(
  t: Translator,
  event: Parameters<typeof placeReflection>[0],
  now: Date,
): string | null {
  const place = placeReflection(event, now);
  if (place === "open") return null;
  return t(place === "event-canceled" ? "closed" : "opens");
}
