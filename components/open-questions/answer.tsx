import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { ActionButton } from "@/components/ui/form/action-button";
import { Markdown } from "@/components/ui/text/markdown";
import { reopenQuestionAction } from "@/lib/open-questions/actions";
import type { WholeQuestion } from "@/lib/open-questions/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { commentPath } from "@/lib/threads/rules";

type Props = {
  question: Pick<WholeQuestion, "id" | "mayChoose">;
  answer: NonNullable<WholeQuestion["answer"]>;
  /** The question's, without the language. */
  path: string;
  links: SiteLinks;
};

/** The chosen comment, and for whoever may choose the way back. */
export function Answer({ question, answer, path, links }: Props) {
  const t = useTranslations("openQuestions.answer");
  const locale = useLocale();
  const { id, body, authorName: name } = answer;
  return (
    <Section id="answer" title={t("title")}>
      <figure className="grid max-w-text border-ink border-l-3 pl-4">
        <blockquote className="wrap-anywhere">
          <Markdown
            reading
            text={body}
            lang={foreign(answer.locale, locale)}
            topHeading={null}
            links={links}
          />
        </blockquote>
        <figcaption>
          <a
            href={`/${locale}${commentPath(path, id)}`}
            className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
          >
            {t("by", { name })}
          </a>
        </figcaption>
      </figure>
      {question.mayChoose && (
        <ActionButton
          action={reopenQuestionAction}
          fields={{ questionId: question.id }}
          look="quiet"
          className="mt-3 justify-self-start"
          pendingText={t("reopening")}
        >
          {t("reopen")}
        </ActionButton>
      )}
    </Section>
  );
}
