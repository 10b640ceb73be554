import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import type { ShownQuestion } from "@/lib/open-questions/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { QuestionItems } from "./question-items";

type Props = {
  locale: Locale;
  event: { slug: string };
  questions: ShownQuestion[];
  /** Whether something can be asked. */
  isOpen: boolean;
};

/** After the night, what people still ask, and the way to ask. */
export function EventQuestions({ locale, event, questions, isOpen }: Props) {
  const t = useTranslations("openQuestions");
  const path = `/${locale}/n/${event.slug}/questions`;
  const hasSome = questions.length > 0;
  if (!isOpen && !hasSome) return null;
  return (
    <Section
      id="open-questions"
      title={t("event.title")}
      action={
        hasSome && (
          <a href={path} className="link">
            {t("event.all")}
          </a>
        )
      }
    >
      <div className="grid justify-items-start gap-4">
        {hasSome ? (
          <div className="w-full">
            <QuestionItems eventSlug={event.slug} questions={questions} />
          </div>
        ) : (
          <p className="text-ink-2">{t("event.none")}</p>
        )}
        {isOpen && (
          <ButtonLink icon="plus" href={`${path}/new`}>
            {t("ask")}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}
