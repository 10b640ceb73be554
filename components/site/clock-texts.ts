import { useTranslations } from "next-intl";
import type { ClockTexts } from "./clock-choice";

/** What the choice says; a form with two of them says of which time it asks. */
export function useClockTexts(of: "label" | "starts" | "ends" = "label"): ClockTexts {
  const t = useTranslations("time.choice");
  return { label: t(of), earlier: t("earlier"), later: t("later") };
}
