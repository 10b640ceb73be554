import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { ShownSlot } from "./queries";

export type NamedSlot = Pick<ShownSlot, "kind" | "titleEn" | "titleFr"> & {
  talk: { title: string; locale: Locale } | null;
};

/** A slot's name: its talk's title, its own title, or its kind. */
export function slotName(
  { kind, talk, titleEn, titleFr }: NamedSlot,
  locale: Locale,
  cues: Translator<"talks.cues">,
): Localized {
  if (talk) return { text: talk.title, lang: talk.locale };
  return pick(locale, titleEn, titleFr) ?? { text: cues(kind), lang: locale };
}
