import { Notice } from "@/components/ui/notice";
import type { LineUpChange } from "@/lib/line-ups/change-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { useSlotName } from "./slot-name";

type Props = { locale: Locale; timeZone: string; changes: LineUpChange[] };

/** For the host who arranges a line-up while another does. */
export function ChangesByOthers({ locale, timeZone, changes }: Props) {
  const t = useTranslations("lineUps.changes");
  const nameOf = useSlotName(locale);
  if (changes.length === 0) return null;
  return (
    <Notice tone="info" title={t("title")}>
      <ul className="grid gap-1">
        {changes.map(({ what, at, by, slot }) => {
          const named = slot && nameOf(slot);
          const name = () => <b lang={named?.lang}>{named?.text}</b>;
          return (
            <li key={`${at.getTime()} ${what} ${named?.text}`} className="wrap-anywhere">
              <span className="font-mono text-sm tabular-nums">
                {formatTimeAt(at, timeZone, locale)}
              </span>{" "}
              {t.rich(what, { by: by ?? t("someone"), name })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
