import { CommitmentItems } from "@/components/commitments/commitment-items";
import { QuestionItems } from "@/components/open-questions/question-items";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type CarriedOver = EventSnapshot["carriedOver"];
type Props = { locale: Locale; carriedOver: CarriedOver };

/** What people said they would do after the night before: the first thing on the page. */
export function CarriedCommitments({ locale, carriedOver }: Props) {
  const t = useTranslations("commitments.carried");
  if (!carriedOver || carriedOver.commitments.length === 0) return null;
  const { night, commitments } = carriedOver;
  const action = <All href={`/${locale}/n/${night.slug}/commitments`} text={t("all")} />;
  return (
    <Section id="carried-over" title={t("title")} action={action}>
      <NightBefore {...{ locale, night }} />
      <CommitmentItems eventSlug={night.slug} commitments={commitments} />
    </Section>
  );
}

/** What they still ask. */
export function CarriedQuestions({ locale, carriedOver }: Props) {
  const t = useTranslations("openQuestions.carried");
  if (!carriedOver || carriedOver.questions.length === 0) return null;
  const { night, questions } = carriedOver;
  const action = <All href={`/${locale}/n/${night.slug}/questions`} text={t("all")} />;
  return (
    <Section id="still-asked" title={t("title")} action={action}>
      <NightBefore {...{ locale, night }} />
      <QuestionItems eventSlug={night.slug} questions={questions} />
    </Section>
  );
}

const All = ({ href, text }: { href: string; text: string }) => (
  <a href={href} className="link">
    {text}
  </a>
);

type NightProps = { locale: Locale; night: NonNullable<CarriedOver>["night"] };

const NightBefore = ({ locale, night }: NightProps) => (
  <p className="mb-4 text-ink-2">
    <InLanguage locale={locale} text={nightTitle(night, locale)} />
  </p>
);
