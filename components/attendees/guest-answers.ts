import type { ShownQuestion } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import type { GuestAnswer } from "@/lib/questions/queries";
import { answerText } from "@/lib/questions/rules";
import type { AnswerProps, QuestionProps } from "./guest-row-props";

/** The questions as the rows' data refers to them, by number. */
export const toQuestions = (locale: Locale, questions: ShownQuestion[]): QuestionProps[] =>
  questions.map(({ textEn, textFr, inList }) => ({
    ...(pick(locale, textEn, textFr) ?? { text: "", lang: locale }),
    inList,
  }));

/** A guest's answers, in the order of the questions. */
export function toAnswers(
  locale: Locale,
  questions: ShownQuestion[],
  answers: GuestAnswer[] = [],
): AnswerProps[] {
  return questions.flatMap((question, to) => {
    const given = answers.find(({ questionId }) => questionId === question.id);
    const text = answerText(locale, question, given);
    return text ? [{ to, text }] : [];
  });
}
