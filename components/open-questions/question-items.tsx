import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { foreign } from "@/components/reflections/byline";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ShownQuestion } from "@/lib/open-questions/queries";
import { cityName } from "@/lib/places/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { eventSlug: string; questions: ShownQuestion[] };

/** Each with who asks, and its answer. */
export function QuestionItems({ eventSlug, questions }: Props) {
  return (
    <ul className="grid gap-3">
      {questions.map((question) => (
        <QuestionItem key={question.id} {...{ eventSlug, question }} />
      ))}
    </ul>
  );
}

type ItemProps = Pick<Props, "eventSlug"> & {
  question: ShownQuestion;
  /** In a list of several nights. */
  night?: ReactNode;
};

export function QuestionItem({ eventSlug, question, night }: ItemProps) {
  const t = useTranslations("openQuestions");
  const locale = useLocale();
  const { slug, text, locale: written, authorName, city, answer } = question;
  const facts = [authorName && t("by", { name: authorName }), city && cityName(city, locale)];
  return (
    <Card as="li" className="grid gap-1">
      <p className="wrap-anywhere font-semibold text-lg leading-snug">
        <a
          href={`/${locale}/n/${eventSlug}/questions/${slug}`}
          lang={foreign(written, locale)}
          className="text-link hover:underline"
        >
          {text}
        </a>
      </p>
      <p className="wrap-anywhere flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        {answer && <Badge tone="ok">{t("answered")}</Badge>}
        <span>{facts.filter(Boolean).join(" · ")}</span>
      </p>
      {answer && (
        <div className="wrap-anywhere">
          <p lang={foreign(answer.locale, locale)}>{answer.text}</p>
          <p className="text-ink-2">{t("answer-by", { name: answer.authorName })}</p>
        </div>
      )}
      {night && <p className="text-ink-2">{night}</p>}
    </Card>
  );
}
