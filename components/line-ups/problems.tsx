import { deckPath } from "@/components/decks/sent-deck";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/line-ups/problem-rules";
import type { LineUpProblems } from "@/lib/line-ups/queries";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import { useDuration } from "./duration";

type Props = LineUpProblems & { locale: Locale; lineUp: ShownLineUp };

/** What the hosts should look after before they publish. */
export function Problems({ locale, lineUp, problems, cities }: Props) {
  const t = useTranslations("talks.problems");
  if (problems.length === 0) return null;
  return (
    <Notice tone="warn" title={t("title", { count: problems.length })}>
      <ul className="grid gap-1">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <Sentence {...{ locale, lineUp, problem, cities }} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type SentenceProps = Omit<Props, "problems"> & { problem: Problem };

function Sentence({ locale, lineUp, problem, cities }: SentenceProps) {
  const t = useTranslations("talks.problems");
  const more = useTranslations("lineUps.problems");
  const desk = useTranslations("talks.desk");
  const duration = useDuration();
  const time = (instant: Date) => formatTimeAt(instant, lineUp.timeZone, locale);
  const named = (id: string) => () => <TalkTitle {...{ locale, lineUp, id }} />;
  if (problem.kind === "no-break") {
    const { startsAt, seconds } = problem;
    return t("no-break", { start: time(startsAt), duration: duration(seconds) });
  }
  if (problem.kind === "past-closing")
    return desk("over", { duration: duration(problem.seconds), close: time(problem.closesAt) });
  if (problem.kind === "no-talk") return more("no-talk", { count: problem.count });
  const talk = named(problem.talkId);
  if (problem.kind === "deck-missing")
    return more.rich("deck-missing", {
      talk: () => <a href={deckPath(locale, problem.talkId)}>{talk()}</a>,
    });
  if (problem.kind === "unconfirmed") return t.rich("unconfirmed", { talk });
  if (problem.kind === "first-talks-in-a-row")
    return t.rich("first-talks-in-a-row", { talk, next: named(problem.nextId) });
  const city = cities.get(problem.slug);
  const town = city ? cityName(city, locale) : problem.slug;
  return t.rich("double-booked", { talk, town, start: time(problem.startsAt) });
}

function TalkTitle({ locale, lineUp, id }: Pick<Props, "locale" | "lineUp"> & { id: string }) {
  const talk = lineUp.slots.find((slot) => slot.talk?.id === id)?.talk;
  return <span lang={talk?.locale === locale ? undefined : talk?.locale}>{talk?.title}</span>;
}
