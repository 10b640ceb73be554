import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { AskedQuestion } from "@/lib/questions/queries";
import { bringSupportAction, saveDetailAction } from "@/lib/rsvps/actions";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import { DISCIPLINES, FIRST_TIME, NAME_SHOWN, type Question } from "@/lib/rsvps/schema";
import { OptionalQuestions } from "./asked-questions";
import { QuestionForm } from "./question-form";

type Props = { fields: Record<string, string>; answer: ShownAnswer; isAfar: boolean };
type AllProps = Props & {
  locale: Locale;
  asked: AskedQuestion[];
  /** Shows at once why a question's form was rejected. */
  isUnfolded: boolean;
};

/** Optional questions, each saved by itself. */
export function AnswerQuestions({ locale, asked, isUnfolded, ...props }: AllProps) {
  const t = useTranslations("rsvps.answer");
  return (
    <Disclosure summary={t("moreTitle")} open={isUnfolded || undefined}>
      <div className="grid gap-8 pt-2">
        <OptionalQuestions {...{ locale, asked }} fields={props.fields} />
        <Shown {...props} />
        <Needs {...props} />
        <About {...props} />
        {!props.answer.isAttempt && <NextNight {...props} />}
      </div>
    </Disclosure>
  );
}

function useQuestion(fields: Props["fields"]) {
  const t = useTranslations("rsvps.answer");
  return (question: Question, save: string) => ({
    action: saveDetailAction,
    question,
    fields: { ...fields, question },
    texts: { save, saving: t("saving"), saved: t("saved") },
  });
}

function Shown({ fields, answer: { owned, nameShown } }: Props) {
  const t = useTranslations("rsvps.answer");
  const about = useQuestion(fields);
  return (
    <>
      <QuestionForm
        {...about("nameShown", t("saveShown"))}
        kind="choice"
        label={t("shownLabel")}
        hint={t("shownHint")}
        choices={NAME_SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
        before={nameShown}
      />
      {owned && (
        <QuestionForm
          {...about("name", t("saveName"))}
          kind="short"
          label={t("nameLabel")}
          before={owned.name}
        />
      )}
      <QuestionForm
        {...about("handle", t("saveHandle"))}
        kind="short"
        label={t("handleLabel")}
        hint={t("handleHint")}
        before={owned?.handle ?? ""}
      />
    </>
  );
}

function Needs({ fields, answer: { owned, supportPerson }, isAfar }: Props) {
  const t = useTranslations("rsvps.answer");
  const about = useQuestion(fields);
  return (
    <>
      {isAfar && (
        <QuestionForm
          {...about("town", t("saveTown"))}
          kind="short"
          label={t("townLabel")}
          hint={t("townHint")}
          before={owned?.town ?? ""}
        />
      )}
      <QuestionForm
        {...about("accessNeeds", t("saveNeeds"))}
        kind="long"
        label={t("needsLabel")}
        hint={t("needsHint")}
        before={owned?.accessNeeds ?? ""}
      />
      {!isAfar && (
        <QuestionForm
          {...about("accessNeeds", t("saveSupport"))}
          action={bringSupportAction}
          question="supportPerson"
          fields={fields}
          kind="check"
          label={t("supportLabel")}
          hint={t("supportHint")}
          before={supportPerson ? "on" : ""}
        />
      )}
    </>
  );
}

function About({ fields, answer: { owned, firstTime } }: Props) {
  const t = useTranslations("rsvps.answer");
  const about = useQuestion(fields);
  return (
    <>
      <QuestionForm
        {...about("organization", t("saveOrganization"))}
        kind="short"
        label={t("organizationLabel")}
        before={owned?.organization ?? ""}
      />
      <QuestionForm
        {...about("discipline", t("saveDiscipline"))}
        kind="select"
        label={t("disciplineLabel")}
        choices={(["unsaid", ...DISCIPLINES] as const).map((value) => ({
          value,
          label: t(`discipline.${value}`),
        }))}
        before={owned?.discipline ?? "unsaid"}
      />
      <QuestionForm
        {...about("firstTime", t("saveFirstTime"))}
        kind="choice"
        label={t("firstTimeLabel")}
        choices={FIRST_TIME.map((value) => ({ value, label: t(`firstTime.${value}`) }))}
        before={firstTime === null ? "unsaid" : firstTime ? "yes" : "no"}
      />
    </>
  );
}

function NextNight({ fields, answer }: Props) {
  const t = useTranslations("rsvps.answer");
  const about = useQuestion(fields);
  return (
    <QuestionForm
      {...about("nextNight", t("saveNextNight"))}
      kind="check"
      label={t("nextNightLabel")}
      hint={t("nextNightHint")}
      before={answer.nextNight ? "on" : ""}
    />
  );
}
