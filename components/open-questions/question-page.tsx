import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { FromOrigin } from "@/components/after/origin";
import { foreign } from "@/components/reflections/byline";
import { SampleBadge } from "@/components/reflections/sample-badge";
import { WithdrawForm } from "@/components/reflections/withdraw-form";
import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Undo } from "@/components/ui/form/undo";
import { LinkedText } from "@/components/ui/text/linked-text";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import {
  restoreOpenQuestionAction,
  withdrawOpenQuestionAction,
} from "@/lib/open-questions/actions";
import type { WholeQuestion } from "@/lib/open-questions/queries";
import { cityName } from "@/lib/places/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import { TakenOn } from "./taken-on";

type Props = {
  event: ShownEvent;
  question: WholeQuestion;
  links: SiteLinks;
  zone: string;
  /** Its answer. */
  answer: ReactNode;
  /** Its comments. */
  children: ReactNode;
};

export function QuestionPage({ event, question, links, zone, answer, children }: Props) {
  const t = useTranslations("openQuestions");
  const locale = useLocale();
  const lang = foreign(question.locale, locale);
  const path = `/${locale}/n/${event.slug}`;
  const { isWithdrawn } = question;
  return (
    <Page
      title={<LinkedText text={question.text} links={links} />}
      face="reading"
      {...(lang && { titleLang: lang })}
      back={{ href: `${path}/questions`, text: t("back-to-list") }}
      above={event.sampleData !== "none" && <SampleBadge event={event} />}
      lead={<Lead {...{ event, question, zone }} isAnswered={Boolean(answer)} />}
      width="text"
    >
      {question.origin && <FromOrigin origin={question.origin} links={links} />}
      <FocusOnChange side={isWithdrawn ? "withdrawn" : "shown"}>
        {isWithdrawn ? (
          <Withdrawn id={question.id} />
        ) : (
          <div className="page-body">
            {answer}
            {event.status === "published" && (
              <p>
                <ButtonLink icon="plus" href={`${path}/commitments/new?question=${question.id}`}>
                  {t("take-on")}
                </ButtonLink>
              </p>
            )}
            <TakenOn path={path} commitments={question.commitments} />
            {children}
            <Withdraw id={question.id} as={question.withdrawsAs} />
          </div>
        )}
      </FocusOnChange>
    </Page>
  );
}

type LeadProps = Pick<Props, "event" | "question" | "zone"> & { isAnswered: boolean };

function Lead({ event, question, zone, isAnswered }: LeadProps) {
  const t = useTranslations("openQuestions");
  const locale = useLocale();
  const { authorName: name, createdAt, city } = question;
  const date = formatDateAt(createdAt, zone, locale);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-ink-2">
      {isAnswered && <Badge tone="ok">{t("answered")}</Badge>}
      <span className="wrap-anywhere">
        {name ? t("asked-by", { name, date }) : t("asked", { date })}
        {city && ` · ${cityName(city, locale)}`}
      </span>
      <a href={`/${locale}/n/${event.slug}`} className="link">
        <InLanguage locale={locale} text={nightTitle(event, locale)} />
      </a>
    </p>
  );
}

function Withdrawn({ id }: { id: string }) {
  const [t, common] = [useTranslations("openQuestions.withdraw"), useTranslations("site.undo")];
  return (
    <Undo
      done={t("done")}
      action={restoreOpenQuestionAction}
      fields={{ questionId: id }}
      row={t("row")}
      texts={{ undo: common("undo"), undoing: common("undoing") }}
    />
  );
}

function Withdraw({ id, as }: { id: string; as: WholeQuestion["withdrawsAs"] }) {
  const t = useTranslations("openQuestions.withdraw");
  if (!as) return null;
  return (
    <Disclosure summary={<span className="text-danger">{t("open")}</span>}>
      <WithdrawForm
        action={withdrawOpenQuestionAction}
        target={{ name: "questionId", id }}
        texts={{
          lead: t("lead"),
          why: as === "author" ? null : t("why"),
          whyHint: t("why-hint"),
          withdraw: t("button"),
          working: t("working"),
        }}
      />
    </Disclosure>
  );
}
