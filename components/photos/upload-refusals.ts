import { catalogues } from "@/lib/platform/i18n/catalogues";
import type { Locale } from "@/lib/platform/i18n/locales";

const SHARED = ["too-many", "busy", "away", "sign-in-first", "suspended"] as const;

/** A sentence for each reason why a picture is refused. */
export function uploadRefusals(locale: Locale): Record<string, string> {
  const { errors, photos } = catalogues[locale];
  const shared = SHARED.map((reason) => [reason, errors.refusals[reason]]);
  return { ...Object.fromEntries(shared), ...photos.refusals };
}
