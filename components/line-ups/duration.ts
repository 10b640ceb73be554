import { useTranslations } from "@/lib/platform/i18n/translations";

/** "6 min 40 s", "15 minutes", "40 s". */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations("talks.duration");
  return (total) => {
    const [minutes, seconds] = [Math.floor(total / 60), Math.round(total % 60)];
    if (seconds === 0) return t("minutes", { minutes });
    return minutes === 0 ? t("seconds", { seconds }) : t("both", { minutes, seconds });
  };
}
