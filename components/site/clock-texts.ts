import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ClockTexts } from "./clock-choice";

/** A form with two choices names the time that each is about. */
export function useClockTexts(of: "label" | "starts" | "ends" = "label"): ClockTexts {
  const t = useTranslations("time.choice");
  return { label: t(of), earlier: t("earlier"), later: t("later") };
}
