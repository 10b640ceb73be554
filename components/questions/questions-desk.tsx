import type { ReactNode } from "react";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionButton } from "@/components/ui/form/action-button";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pageTranslator, useTranslations } from "@/lib/platform/i18n/translations";
import { addQuestionAction } from "@/lib/questions/actions";
import { hasRoom } from "@/lib/questions/rules";
import { useEditorTexts } from "./editor-texts";
import { QuestionEditor } from "./question-editor";
import { QuestionRow } from "./question-row";

type Props = {
  locale: Locale;
  meetup: Pick<ShownMeetup, "id" | "questions">;
  formKey: string;
  /** What was typed for a question that is gone. */
  unsaved: ReactNode;
};

/** What the hosts ask, in order. */
export function QuestionsDesk({ locale, meetup, formKey, unsaved }: Props) {
  const t = useTranslations("meetups.questions");
  const { id: meetupId, questions } = meetup;
  const add = { meetupId, key: formKey };
  const asksFood = questions.some(({ textEn }) => textEn === foodQuestion.textEn);
  const food = !asksFood && <AddFood fields={add} />;
  return (
    <Page
      title={t("title")}
      lead={
        <>
          <p>{t("lead")}</p>
          <p>{t("privacy")}</p>
        </>
      }
      width="column"
    >
      {unsaved}
      {questions.length === 0 ? (
        <EmptyState action={food}>{t("empty")}</EmptyState>
      ) : (
        <ol className="grid gap-3">
          {questions.map((question, at) => (
            <li key={question.id}>
              <QuestionRow {...{ locale, meetupId, question, at }} />
            </li>
          ))}
        </ol>
      )}
      {hasRoom(questions) ? (
        <Section id="add" title={t("addTitle")} action={questions.length > 0 && food}>
          <Card as="div" className="grid gap-4">
            <p className="text-ink-2">{t("oneLanguage")}</p>
            <AddForm fields={add} />
          </Card>
        </Section>
      ) : (
        <p className="text-ink-2">{t("full")}</p>
      )}
    </Page>
  );
}

type AddProps = { fields: { meetupId: string; key: string } };

const [foodEn, foodFr] = (["en", "fr"] as const).map((locale) =>
  pageTranslator(locale, "meetups.questions"),
);
const foodQuestion = {
  ...{ textEn: foodEn?.("foodText") ?? "", textFr: foodFr?.("foodText") ?? "" },
  ...{ whyEn: foodEn?.("foodWhy") ?? "", whyFr: foodFr?.("foodWhy") ?? "" },
};

/** Ready-made: one press asks it in both languages. */
function AddFood({ fields }: AddProps) {
  const t = useTranslations("meetups.questions");
  return (
    <ActionButton
      action={addQuestionAction}
      fields={{ ...fields, ...foodQuestion, inList: "on" }}
      look="secondary"
      icon="plus"
      pendingText={t("adding")}
    >
      {t("food")}
    </ActionButton>
  );
}

const NOTHING = { textEn: "", textFr: "", whyEn: "", whyFr: "", choicesEn: "", choicesFr: "" };

function AddForm({ fields }: AddProps) {
  const t = useTranslations("meetups.questions");
  return (
    <QuestionEditor
      action={addQuestionAction}
      id="new"
      fields={fields}
      before={{ ...NOTHING, required: false, inList: true }}
      texts={useEditorTexts()}
      save={{ text: t("add"), pending: t("adding"), done: t("added") }}
    />
  );
}
