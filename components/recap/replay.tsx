import { Section } from "@/components/site/section";
import type { Tally } from "@/lib/attendance/rules";
import { countSentence } from "@/lib/attendance/sentence-rules";
import { placeName } from "@/lib/meetups/rules";
import { eastToWest } from "@/lib/phases/night-rules";
import { STRIP } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeInAt } from "@/lib/platform/time/format-instant";
import { ofTown } from "@/lib/platform/time/french";
import { type Moment, REPLAY_SECONDS, replayOf } from "@/lib/recap/replay-rules";
import type { EventSnapshot, SnapshotMeetup } from "@/lib/snapshot/queries";
import { LazyReplay } from "./lazy-replay";
import type { Frame } from "./replay-player";

type Props = { locale: Locale; snapshot: Pick<EventSnapshot, "event" | "meetups">; now: Date };

/** The night from east to west in twenty seconds, as it was recorded. */
export function Replay({ locale, snapshot, now }: Props) {
  const t = useTranslations("recap.replay");
  const toFrame = useFrames(locale);
  const meetups = eastToWest(snapshot.meetups, locale);
  const moments = replayOf({ localDate: snapshot.event.localDate, meetups, now });
  if (!moments) return null;
  const isMet = new Set(
    moments.flatMap((moment) => STRIP.filter((at) => moment.light[at] !== "none")),
  );
  return (
    <Section id="replay" title={t("title")}>
      <p className="mb-4 max-w-text text-ink-2">{t("lead")}</p>
      <LazyReplay
        seconds={REPLAY_SECONDS}
        frames={moments.map(toFrame)}
        dark={STRIP.map((place) => (isMet.has(place) ? "before" : "none"))}
        texts={{
          play: t("play"),
          pause: t("pause"),
          again: t("again"),
          list: t("list"),
          begins: t("begins"),
          notCounted: t("notCounted"),
        }}
      />
    </Section>
  );
}

function useFrames(locale: Locale) {
  const [t, sum] = [useTranslations("recap.replay"), useTranslations("attendance.tally")];
  const number = ({ people, atLeast }: Tally) =>
    people === null ? null : sum(atLeast ? "at-least" : "number", { people });
  const happened = (moment: Moment<SnapshotMeetup>): Pick<Frame, "when" | "what" | "lang"> => {
    if (moment.what === "over") return { when: t("over"), what: overText(moment.tally) };
    const { at, meetup } = moment;
    const place = placeName(meetup, locale);
    const when = formatTimeInAt(at, { timeZone: meetup.timeZone, town: place }, locale);
    if (moment.what === "count")
      return { when, what: t("count", { place, count: countSentence(moment.count, locale) }) };
    if (moment.what === "report") return { when, ...reported(moment.report, place) };
    return { when, what: t(moment.what, { place }) };
  };
  const reported = (report: SnapshotMeetup["reports"][number], place: string) =>
    report.text
      ? {
          what: t("report", { place, text: report.text }),
          ...(report.language !== locale && { lang: report.language }),
        }
      : { what: t("photo", { town: locale === "fr" ? ofTown(place) : place }) };
  const overText = (all: Tally) => {
    const people = number(all);
    return people ? t("overCounted", { people, ...counted(all) }) : t("notCounted");
  };
  const counted = ({ countedCities, cities }: Tally) => ({ countedCities, cities });
  return (moment: Moment<SnapshotMeetup>): Frame => ({
    ...happened(moment),
    second: moment.second,
    light: STRIP.map((place) => moment.light[place]),
    counts: STRIP.map((place) => {
      const there = moment.byPlace[place];
      if (!there || there.people === null) return "";
      return `${sum("number", { people: there.people })}${there.atLeast ? "+" : ""}`;
    }),
    people: number(moment.tally),
    counted: sum("counted", counted(moment.tally)),
  });
}
