import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownSlot } from "@/lib/talks/queries";

type NamedSlot = Pick<ShownSlot, "kind" | "titleEn" | "titleFr"> & {
  talk: { title: string; locale: Locale } | null;
};

/** A slot's name: its talk's title, its own title, or its kind. */
export function useSlotName(locale: Locale): (slot: NamedSlot) => Localized {
  const t = useTranslations("talks.cues");
  return ({ kind, talk, titleEn, titleFr }) => {
    if (talk) return { text: talk.title, lang: talk.locale };
    return pick(locale, titleEn, titleFr) ?? { text: t(kind), lang: locale };
  };
}
