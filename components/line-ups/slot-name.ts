import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { type NamedSlot, slotName } from "@/lib/slots/rules";

/** Names slots in the page's language. */
export function useSlotName(locale: Locale): (slot: NamedSlot) => Localized {
  const t = useTranslations("talks.cues");
  return (slot) => slotName(slot, locale, t);
}
