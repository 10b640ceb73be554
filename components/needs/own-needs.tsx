import type { OwnNeeds as Needs } from "@/lib/needs/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** What somebody needs, and what a host answered, for that person alone. */
export function OwnNeeds({ needs }: { needs: Needs }) {
  const t = useTranslations("rsvps.needs");
  const { text, answer } = needs;
  return (
    <div className="grid gap-2 wrap-anywhere">
      <p className="whitespace-pre-line">
        <span className="text-ink-2">{t("own")}</span> {text}
      </p>
      {answer && (
        <p className="whitespace-pre-line">
          <span className="text-ink-2">
            {t(answer.isCurrent ? "answeredBy" : "answeredEarlier", {
              by: answer.by ?? t("aHost"),
            })}
          </span>{" "}
          {answer.text}
        </p>
      )}
      {!answer?.isCurrent && <p className="text-ink-2">{t("waits")}</p>}
    </div>
  );
}
