import { useTranslations } from "@/lib/platform/i18n/translations";
import type { Figure } from "@/lib/reconciliation/rules";
import type { Figures } from "@/lib/reconciliation/schema";

/** A figure as text: "at least 54", or "not recorded", which is not 0. */
export function useFigureText(): (figures: Figures, name: Figure) => string {
  const t = useTranslations("desk.reconciliation");
  return (figures, name) => {
    const figure = figures[name];
    if (figure === null) return t("notRecorded");
    if (typeof figure === "number") return t("number", { people: figure });
    return t(figure.atLeast ? "atLeast" : "number", { people: figure.people });
  };
}
