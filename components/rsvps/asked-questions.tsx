import { InLanguage } from "@/components/site/in-language";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { AskedQuestion } from "@/lib/questions/queries";
import { choicesOf } from "@/lib/questions/rules";
import { answerQuestionAction } from "@/lib/rsvps/actions";
import { QuestionForm } from "./question-form";

type Props = { locale: Locale; fields: Record<string, string>; asked: AskedQuestion[] };

/** What the hosts must know before somebody can enter: in sight, and where it stays once it is answered. */
export function NeededQuestions({ locale, fields, asked }: Props) {
  const t = useTranslations("rsvps.asked");
  const needed = asked.filter(({ required }) => required);
  if (needed.length === 0) return null;
  const isComplete = needed.every(({ isAnswered }) => isAnswered);
  return (
    <section aria-labelledby="needed-title" className="grid gap-5 border-hairline border-t pt-5">
      <h3 id="needed-title" className="text-lg">
        {t(isComplete ? "complete" : "missing")}
      </h3>
      <Privacy />
      <Forms {...{ locale, fields }} asked={needed} />
    </section>
  );
}

export function OptionalQuestions({ locale, fields, asked }: Props) {
  const optional = asked.filter(({ required }) => !required);
  if (optional.length === 0) return null;
  return (
    <>
      {optional.length === asked.length && <Privacy />}
      <Forms {...{ locale, fields }} asked={optional} />
    </>
  );
}

/** Once on a card. */
function Privacy() {
  const t = useTranslations("rsvps.asked");
  return <p className="text-ink-2 text-sm">{t("privacy")}</p>;
}

/** Each saved by itself, with who needs it and why. */
const Forms = ({ locale, fields, asked }: Props) =>
  asked.map((question) => (
    <AskedQuestionForm key={question.id} {...{ locale, fields, question }} />
  ));

type OneProps = Omit<Props, "asked"> & { question: AskedQuestion };

function AskedQuestionForm({ locale, fields, question }: OneProps) {
  const [t, saving] = [useTranslations("rsvps.asked"), useTranslations("rsvps.answer")];
  const { id, required, isAnswered, answer } = question;
  const text = pick(locale, question.textEn, question.textFr);
  const why = pick(locale, question.whyEn, question.whyFr);
  const { lang, texts } = choicesOf(locale, question);
  const choices = texts.map((text, at) => ({
    value: String(at),
    label: <InLanguage locale={locale} text={{ lang, text }} />,
  }));
  const none = { value: "", label: t("noAnswer") };
  return (
    <QuestionForm
      action={answerQuestionAction}
      question={id}
      fields={{ ...fields, questionId: id }}
      kind={choices.length > 0 ? "choice" : "short"}
      label={text && <InLanguage locale={locale} text={text} />}
      hint={why && <InLanguage locale={locale} text={why} />}
      mark={isAnswered ? t("answered") : required ? t("required") : undefined}
      required={required}
      choices={required || choices.length === 0 ? choices : [...choices, none]}
      before={answer}
      texts={{ save: t("save"), saving: saving("saving"), saved: saving("saved") }}
    />
  );
}
