import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import type { answerByLink } from "@/lib/rsvps/link-queries";
import { historyOf } from "@/lib/rsvps/rules";

type Props = {
  locale: Locale;
  history: NonNullable<Awaited<ReturnType<typeof answerByLink>>>["history"];
  timeZone: string;
};

/** What happened to a seat, for its owner. */
export function History({ locale, history, timeZone }: Props) {
  const t = useTranslations("rsvps.history");
  if (history.length === 0) return null;
  return (
    <Disclosure summary={t("title")}>
      <ol className="grid gap-3">
        {history.map(({ id, at, guestsAfter, supportAfter, ...change }) => (
          <li key={id}>
            {t(historyOf(change), { count: guestsAfter })}{" "}
            {supportAfter && change.statusAfter !== "canceled" && t("withSupport")}
            <span className="block text-ink-2 text-sm first-letter:uppercase">
              {formatDateTimeAt(at, timeZone, locale)}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
