import { NightList, type NightListProps } from "@/components/after/night-list";
import type { ShownQuestion } from "@/lib/open-questions/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { QuestionItems } from "./question-items";

type Props = NightListProps & { questions: ShownQuestion[] };

export function QuestionList({ questions, ...props }: Props) {
  const t = useTranslations("openQuestions");
  return (
    <NightList
      {...props}
      list="questions"
      texts={{
        title: t("title"),
        lead: t("lead"),
        add: t("ask"),
        empty: t("empty"),
        first: t("first"),
        more: t("more"),
      }}
    >
      {questions.length > 0 && <QuestionItems eventSlug={props.event.slug} questions={questions} />}
    </NightList>
  );
}
