import { RowAction } from "@/components/ui/form/rows/row-action";
import { chooseAnswerAction } from "@/lib/open-questions/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** In the thread of an open question: which comment is its answer. */
export type Choice = { questionId: string; chosenId: string | null };

type Props = {
  choice: Choice;
  comment: { id: string };
  /** Its author's. */
  name: string;
};

export function ChooseAnswer({ choice, comment, name }: Props) {
  const t = useTranslations("openQuestions.answer");
  const { questionId, chosenId } = choice;
  if (comment.id === chosenId) return null;
  return (
    <RowAction
      action={chooseAnswerAction}
      fields={{ questionId, commentId: comment.id }}
      row={name}
      text={t("choose")}
      pendingText={t("choosing")}
    />
  );
}
