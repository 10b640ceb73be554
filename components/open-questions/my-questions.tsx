import { useLocale } from "next-intl";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { nightTitle } from "@/lib/events/rules";
import type { OwnQuestions } from "@/lib/open-questions/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { QuestionItem } from "./question-items";

/** What the viewer asked, and what was answered. */
export function MyQuestions({ questions }: { questions: OwnQuestions }) {
  const t = useTranslations("openQuestions");
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <Section id="open-questions" title={t("mine")}>
      <ul className="grid gap-3">
        {questions.map(({ event, ...question }) => (
          <QuestionItem
            key={question.id}
            eventSlug={event.slug}
            question={{ ...question, authorName: null }}
            night={<InLanguage locale={locale} text={nightTitle(event, locale)} />}
          />
        ))}
      </ul>
    </Section>
  );
}
