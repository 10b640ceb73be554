import { KeyValues } from "@/components/ui/text/key-values";
import { countSentence, sourceSentence } from "@/lib/attendance/sentence-rules";
import type { Recorded } from "@/lib/debriefs/recorded-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; recorded: Recorded };

/** What was recorded of a city's night; what was not is said as such, never as 0. */
export function RecordedFacts({ locale, recorded }: Props) {
  const t = useTranslations("debriefs.recorded");
  const { figures, said, peak, firstTimers, talks, photos, timeZone } = recorded;
  const { checkedIn, walkIns, noShows } = figures;
  const number = (people: number | null) =>
    people === null ? t("notRecorded") : t("number", { people });
  const facts = {
    said: said === null ? t("notRecorded") : t("saidNumber", { people: said }),
    came:
      checkedIn === null
        ? t("notRecorded")
        : t("cameNumber", { people: checkedIn, walkIns: walkIns ?? 0 }),
    noShows: number(noShows),
    peak: peak ? (
      <>
        <span className="block first-letter:uppercase">{countSentence(peak, locale)}</span>
        <span className="block text-ink-2 text-sm">{sourceSentence(peak, timeZone, locale)}</span>
      </>
    ) : (
      t("notRecorded")
    ),
    firstTimers:
      firstTimers === null ? t("notRecorded") : t("firstTimersNumber", { people: firstTimers }),
    talks: talks.length === 0 ? t("notRecorded") : <Talks {...{ locale, talks }} />,
    photos: number(photos),
  };
  return (
    <KeyValues
      items={Object.entries(facts).map(([key, value]) => ({
        key,
        term: t(key as keyof typeof facts),
        value,
      }))}
    />
  );
}

function Talks({ locale, talks }: { locale: Locale; talks: Recorded["talks"] }) {
  const t = useTranslations("debriefs.recorded");
  return (
    <ul className="grid gap-1">
      {talks.map(({ id, title, speakerName, locale: written }) => (
        <li key={id}>
          {t.rich("talk", {
            title: () => <span lang={written === locale ? undefined : written}>{title}</span>,
            speaker: speakerName,
          })}
        </li>
      ))}
    </ul>
  );
}
