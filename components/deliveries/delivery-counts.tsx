import { ProgressBar } from "@/components/ui/progress-bar";
import { type Counts, waitingOf } from "@/lib/deliveries/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { label: string; counts: Counts };

/** "118 of 120 sent, 1 waiting, 1 failed", with a bar while mail to many goes out. */
export function DeliveryCounts({ label, counts }: Props) {
  const t = useTranslations("messages.deliveries");
  const { all, sent, leftOut, failed } = counts;
  const waiting = waitingOf(counts);
  const text = [
    t("of", { sent, all }),
    waiting > 0 && t("waiting", { count: waiting }),
    failed > 0 && t("failed", { count: failed }),
    leftOut > 0 && t("leftOut", { count: leftOut }),
  ]
    .filter(Boolean)
    .join(", ");
  if (waiting === 0 || all === 1) return <p className="text-ink-2 text-sm tabular-nums">{text}</p>;
  return (
    <ProgressBar label={label} value={all - waiting} max={all}>
      {text}
    </ProgressBar>
  );
}
