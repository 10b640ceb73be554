import { useLocale } from "next-intl";
import { SampleBadge } from "@/components/reflections/sample-badge";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { ShownEvent } from "@/lib/events/queries";
import type { ShownQuestion } from "@/lib/open-questions/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { QuestionItems } from "./question-items";

type Props = {
  event: Pick<ShownEvent, "slug" | "sampleData"> & { title: { text: string; lang?: Locale } };
  /** Why nothing can be asked; null while it can. */
  closed: string | null;
  questions: ShownQuestion[];
  next: string | null;
  isFirst: boolean;
};

export function QuestionList({ event, closed, questions, next, isFirst }: Props) {
  const t = useTranslations("openQuestions");
  const path = `/${useLocale()}/n/${event.slug}`;
  const list = `${path}/questions`;
  const ask = (
    <ButtonLink look="primary" icon="plus" href={`${list}/new`}>
      {t("ask")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: path, ...event.title }}
      above={event.sampleData !== "none" && <SampleBadge event={event} />}
      width="text"
    >
      {closed ? <Notice>{closed}</Notice> : questions.length > 0 && <p>{ask}</p>}
      {questions.length === 0 && !closed && <EmptyState action={ask}>{t("empty")}</EmptyState>}
      {questions.length > 0 && <QuestionItems eventSlug={event.slug} questions={questions} />}
      {(next || !isFirst) && (
        <p className="flex flex-wrap gap-3">
          {!isFirst && <ButtonLink href={list}>{t("first")}</ButtonLink>}
          {next && <ButtonLink href={`${list}?from=${next}`}>{t("more")}</ButtonLink>}
        </p>
      )}
    </Page>
  );
}
