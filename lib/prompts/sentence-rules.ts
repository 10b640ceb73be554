import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Answer = { text: string; locale: Locale; signDescription: string | null };

/** What the picture of an answer's sign shows, in the answer's language. */
export function signSentence({ text, locale, signDescription }: Answer): string {
  return signDescription ?? translator(locale, "prompts")("sign.says", { words: text });
}
