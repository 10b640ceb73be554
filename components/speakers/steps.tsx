import { useLocale } from "next-intl";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import type { Step } from "@/lib/speakers/rules";

/** What became of a proposal, by whom and when. */
export function Steps({ steps, timeZone }: { steps: readonly Step[]; timeZone: string }) {
  const t = useTranslations("speakers.steps");
  const locale = useLocale();
  if (steps.length === 0) return null;
  return (
    <ol className="text-ink-2 text-sm">
      {steps.map(({ what, at, by }) => {
        const date = formatDateAt(at, timeZone, locale);
        return (
          <li key={`${what} ${at.toISOString()}`} className="wrap-anywhere">
            <time dateTime={at.toISOString()}>
              {by ? t(`${what}-by`, { name: by, date }) : t(what, { date })}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
