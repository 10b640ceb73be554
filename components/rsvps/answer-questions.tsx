import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import { FIRST_TIME, NAME_SHOWN, type Question } from "@/lib/rsvps/schema";
import { QuestionForm } from "./question-form";

type Props = { fields: Record<string, string>; answer: ShownAnswer };

/** Optional questions, each saved by itself. */
export function AnswerQuestions({ fields, answer }: Props) {
  const t = useTranslations("rsvps.answer");
  const { owned, nameShown, firstTime } = answer;
  const about = (question: Question, save: string) => ({
    fields: { ...fields, question },
    texts: { save, saving: t("saving"), saved: t("saved") },
  });
  return (
    <Disclosure summary={t("moreTitle")}>
      <div className="grid gap-8 pt-2">
        <QuestionForm
          {...about("nameShown", t("saveShown"))}
          kind="choice"
          label={t("shownLabel")}
          hint={t("shownHint")}
          choices={NAME_SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
          before={nameShown}
        />
        <QuestionForm
          {...about("accessNeeds", t("saveNeeds"))}
          kind="long"
          label={t("needsLabel")}
          hint={t("needsHint")}
          before={owned?.accessNeeds ?? ""}
        />
        <QuestionForm
          {...about("organization", t("saveOrganization"))}
          kind="short"
          label={t("organizationLabel")}
          before={owned?.organization ?? ""}
        />
        <QuestionForm
          {...about("firstTime", t("saveFirstTime"))}
          kind="choice"
          label={t("firstTimeLabel")}
          choices={FIRST_TIME.map((value) => ({ value, label: t(`firstTime.${value}`) }))}
          before={firstTime === null ? "unsaid" : firstTime ? "yes" : "no"}
        />
        {owned && (
          <QuestionForm
            {...about("name", t("saveName"))}
            kind="short"
            label={t("nameLabel")}
            before={owned.name}
          />
        )}
      </div>
    </Disclosure>
  );
}
