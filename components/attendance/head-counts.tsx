import { BigNumber } from "@/components/ui/text/big-number";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import { countSentence, sourceSentence } from "@/lib/attendance/sentence-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; counts: ShownHeadCount[]; timeZone: string };

/** A city's head counts, the latest one large, each with its source. */
export function HeadCounts({ locale, counts, timeZone }: Props) {
  const t = useTranslations("attendance");
  const [latest, ...earlier] = counts;
  if (!latest) return <p className="text-ink-2">{t("counts.none")}</p>;
  const { people, count, precision, includesCounter } = latest;
  return (
    <div className="grid gap-4">
      <BigNumber
        before={precision === "at_least" && t("tally.before-number")}
        value={t("tally.number", { people })}
      >
        <span className="block text-ink">
          {includesCounter === false
            ? t("counts.in-room-and-counter", { people, count })
            : t("counts.in-room", { people })}
        </span>
        <CountSource {...{ locale, timeZone }} count={latest} />
      </BigNumber>
      {earlier.length > 0 && (
        <ul aria-label={t("counts.earlier")} className="grid gap-2 text-sm">
          {earlier.map((count) => (
            <li key={count.id} className="border-hairline border-t pt-2">
              <CountSentence {...{ locale, timeZone }} count={count} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type CountProps = { locale: Locale; count: Omit<ShownHeadCount, "people">; timeZone: string };

export function CountSentence(props: CountProps) {
  return (
    <>
      <span className="block">{countSentence(props.count, props.locale)}</span>
      <CountSource {...props} />
    </>
  );
}

function CountSource({ locale, count, timeZone }: CountProps) {
  const note = pick(locale, count.noteEn, count.noteFr);
  return (
    <>
      <span className="block text-ink-2 text-sm">{sourceSentence(count, timeZone, locale)}</span>
      {note && (
        <span lang={note.lang} className="block text-sm">
          {note.text}
        </span>
      )}
    </>
  );
}
