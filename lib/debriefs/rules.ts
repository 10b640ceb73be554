import { type Counted, peopleCounted, standingCounts } from "@/lib/attendance/rules";
import { QUESTIONS, type Question, type SaveDebrief } from "./schema";

export type DebriefRefusal = "not-over" | "meetup-canceled" | "not-published";

type Gathering = { status: "proposed" | "published" | "canceled"; endsAt: Date };

/** From its end on a meetup is told of; null if it may be. */
export function debriefRefusal(meetup: Gathering, now: Date): DebriefRefusal | null {
  if (meetup.status === "canceled") return "meetup-canceled";
  if (meetup.status === "proposed") return "not-published";
  return now < meetup.endsAt ? "not-over" : null;
}

export type Answers = Omit<SaveDebrief, "meetupId" | "revision">;
type Texts = Pick<Answers, Question>;

/** Whether anything is said. */
export const isWritten = (debrief: Texts | null): boolean =>
  debrief !== null && QUESTIONS.some((question) => debrief[question] !== null);

/** What the recap shows, in the order of the questions. */
export function shownAnswers(debrief: Answers): { question: Question; text: string }[] {
  return QUESTIONS.flatMap((question) => {
    const text = debrief[question];
    return text !== null && debrief[`${question}Shown`] ? [{ question, text }] : [];
  });
}

/** Whether two debriefs say the same, in the same language, to the same readers. */
export function isSame(a: Answers, b: Answers): boolean {
  return (
    a.language === b.language &&
    QUESTIONS.every(
      (question) => a[question] === b[question] && a[`${question}Shown`] === b[`${question}Shown`],
    )
  );
}

/** Whether the recap stays as it is. */
export function isShownAlike(before: Answers | null, after: Answers): boolean {
  const shown = (debrief: Answers) =>
    shownAnswers(debrief).map(({ question, text }) => [debrief.language, question, text]);
  return JSON.stringify(before ? shown(before) : []) === JSON.stringify(shown(after));
}

/** The count of the fullest moment; of two equal ones, the one that says "at least". Null where nobody counted. */
export function fullestCount<Count extends Counted>(
  counts: readonly Count[],
  now: Date,
): Count | null {
  const larger = (a: Count, b: Count) => {
    const more = peopleCounted(b) - peopleCounted(a);
    return more > 0 || (more === 0 && b.precision === "at_least") ? b : a;
  };
  const [first, ...others] = standingCounts(counts, now);
  return first ? others.reduce(larger, first) : null;
}

type Going = { id: string; firstTime: boolean | null };

/**
 * How many came for the first time: of those let in at the door, or of all who said they'd come where the door recorded
 * nobody. Null where nobody said whether it was, which is not 0.
 */
export function firstTimers(
  going: readonly Going[],
  admitted: { has(id: string): boolean; size: number },
): number | null {
  const came = going.filter(({ id }) => admitted.size === 0 || admitted.has(id));
  const said = came.filter(({ firstTime }) => firstTime !== null);
  return said.length === 0 ? null : said.filter(({ firstTime }) => firstTime).length;
}
