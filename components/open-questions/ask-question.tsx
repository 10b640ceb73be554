import { AddPage, type AddProps } from "@/components/after/add-page";
import { askOpenQuestionAction } from "@/lib/open-questions/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

export function AskQuestion(props: AddProps) {
  const t = useTranslations("openQuestions");
  return (
    <AddPage
      {...props}
      list="questions"
      action={askOpenQuestionAction}
      used="already-asked"
      texts={questionTexts(t, props.viewer?.name ?? null)}
    />
  );
}

/** `name`: the author's, if the profile has one. */
function questionTexts(
  t: ReturnType<typeof useTranslations<"openQuestions">>,
  name: string | null,
) {
  return {
    title: t("form.title"),
    lead: t("form.lead"),
    back: t("back-to-list"),
    signInFirst: t("form.sign-in-first"),
    signIn: t("form.sign-in"),
    text: t("form.text"),
    textHint: t("form.text-hint"),
    dueDate: null,
    place: t("form.place"),
    noPlace: t("form.no-place"),
    language: t("form.language"),
    name: t("form.name"),
    nameHint: t("form.name-hint"),
    signed: name && t("form.signed", { name }),
    add: t("form.ask"),
    adding: t("form.asking"),
  };
}
