import { CommitmentItems } from "@/components/commitments/commitment-items";
import { QuestionItems } from "@/components/open-questions/question-items";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type Props = { locale: Locale; snapshot: Pick<EventSnapshot, "carriedOver"> };

/** What people said they would do after the night before, and what they still ask. */
export function EventCarriedOver({ locale, snapshot: { carriedOver } }: Props) {
  const t = useTranslations("commitments.carried");
  const asked = useTranslations("openQuestions.carried");
  if (!carriedOver) return null;
  const { night, commitments, questions } = carriedOver;
  const path = `/${locale}/n/${night.slug}`;
  const title = (
    <p className="mb-4 text-ink-2">
      <InLanguage locale={locale} text={nightTitle(night, locale)} />
    </p>
  );
  const all = (href: string, text: string) => (
    <a href={href} className="link">
      {text}
    </a>
  );
  return (
    <>
      {commitments.length > 0 && (
        <Section id="carried-over" title={t("title")} action={all(`${path}/commitments`, t("all"))}>
          {title}
          <CommitmentItems eventSlug={night.slug} commitments={commitments} />
        </Section>
      )}
      {questions.length > 0 && (
        <Section
          id="still-asked"
          title={asked("title")}
          action={all(`${path}/questions`, asked("all"))}
        >
          {commitments.length === 0 && title}
          <QuestionItems eventSlug={night.slug} questions={questions} />
        </Section>
      )}
    </>
  );
}
