import { InLanguage } from "@/components/site/in-language";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton } from "@/components/ui/form/action-button";
import { UnfoldingAction } from "@/components/ui/unfolding-action";
import type { ShownQuestion } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import {
  editQuestionAction,
  moveQuestionAction,
  removeQuestionAction,
} from "@/lib/questions/actions";
import { choicesOf } from "@/lib/questions/rules";
import { useEditorTexts } from "./editor-texts";
import { QuestionEditor } from "./question-editor";

type Props = {
  locale: Locale;
  meetupId: string;
  question: ShownQuestion;
  /** Counted from 0. */
  at: number;
};

/** A question as its people read it, with the host's actions. */
export function QuestionRow({ locale, meetupId, question, at }: Props) {
  const t = useTranslations("meetups.questions");
  const text = pick(locale, question.textEn, question.textFr) ?? { text: "", lang: locale };
  const why = pick(locale, question.whyEn, question.whyFr);
  const { lang, texts } = choicesOf(locale, question);
  const name = <InLanguage locale={locale} text={text} />;
  const fields = { meetupId, questionId: question.id };
  return (
    <Card as="div" className="grid gap-2">
      <h2 lang={text.lang} className="text-lg">
        {text.text}
      </h2>
      {why && (
        <p className="text-ink-2">
          <InLanguage locale={locale} text={why} />
        </p>
      )}
      {texts.length > 0 && <p lang={lang}>{texts.join(" · ")}</p>}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {question.required && <Badge tone="warn">{t("required")}</Badge>}
        {question.inList && <Badge>{t("inList")}</Badge>}
      </p>
      <Disclosure summary={t("edit")} of={name}>
        <EditForm fields={fields} question={question} />
      </Disclosure>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {at > 0 && (
          <ActionButton
            action={moveQuestionAction}
            fields={{ ...fields, from: at }}
            name={t("of", { action: t("up"), question: text.text })}
            pendingText={t("working")}
            look="secondary"
          >
            {t("up")}
          </ActionButton>
        )}
        <UnfoldingAction
          open={t("removeOpen")}
          of={name}
          lead={t("removeLead")}
          action={removeQuestionAction}
          fields={fields}
          name={t("of", { action: t("remove"), question: text.text })}
          pendingText={t("working")}
          look="destructive"
        >
          {t("remove")}
        </UnfoldingAction>
      </div>
    </Card>
  );
}

type EditProps = { fields: Record<string, string>; question: ShownQuestion };

function EditForm({ fields, question }: EditProps) {
  const t = useTranslations("meetups.questions");
  const { id, revision, textEn, textFr, whyEn, whyFr, required, inList } = question;
  return (
    <QuestionEditor
      action={editQuestionAction}
      id={id}
      fields={{ ...fields, revision }}
      before={{
        ...{ textEn: textEn ?? "", textFr: textFr ?? "", whyEn: whyEn ?? "", whyFr: whyFr ?? "" },
        choicesEn: question.choicesEn.join("\n"),
        choicesFr: question.choicesFr.join("\n"),
        ...{ required, inList },
      }}
      texts={useEditorTexts()}
      save={{ text: t("save"), pending: t("saving"), done: t("saved") }}
    />
  );
}
