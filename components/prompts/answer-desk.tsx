import { deskPath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Notice } from "@/components/ui/notice";
import { Address } from "@/components/ui/text/address";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { hideAnswerAction, showAnswerAction } from "@/lib/prompts/actions";
import type { DeskAnswer } from "@/lib/prompts/queries";
import { promptRefusal } from "@/lib/prompts/rules";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import { PromptForm } from "./answer-page";

type Props = {
  locale: Locale;
  event: Pick<SnapshotEvent, "promptEn" | "promptFr">;
  meetup: Pick<
    ShownMeetup,
    "id" | "slug" | "eventSlug" | "kind" | "status" | "eventStatus" | "startsAt" | "endsAt"
  >;
  answers: DeskAnswer[];
  roomCode: string;
  /** Where the page for answers is, without a language. */
  link: string;
  now: Date;
};

/** How people complete the event's sentence: what waits for a host first. */
export function AnswerDesk(props: Props) {
  const { locale, event, meetup, answers, now } = props;
  const t = useTranslations("prompts");
  const refusal = promptRefusal(meetup, now);
  const waiting = answers.filter(({ state }) => state === "waiting");
  const others = answers.filter(({ state }) => state !== "waiting");
  const path = deskPath(locale, meetup, "answers");
  return (
    <Page title={t("desk.title")} lead={t("desk.lead")} width="column">
      <WhereToAnswer {...props} />
      {waiting.length > 0 && (
        <Section id="waiting" title={t("desk.waiting")}>
          <Answers locale={locale} answers={waiting} />
        </Section>
      )}
      <Section id="add" title={t("desk.add")}>
        {refusal ? (
          <Notice>{t(`refusals.${refusal}`)}</Notice>
        ) : (
          <PromptForm {...{ locale, event, meetup, path }} code="" asksCode={false} />
        )}
      </Section>
      <Section id="others" title={t("desk.others")}>
        {others.length === 0 ? (
          <p className="text-ink-2">{t("desk.none")}</p>
        ) : (
          <Answers locale={locale} answers={others} />
        )}
      </Section>
    </Page>
  );
}

function WhereToAnswer({ meetup, roomCode, link }: Props) {
  const t = useTranslations("prompts.desk");
  return (
    <p>
      {meetup.kind === "afar" ? t("link-afar") : t("link", { code: roomCode })}{" "}
      <Address>{link}</Address>
    </p>
  );
}

type ListProps = { locale: Locale; answers: DeskAnswer[] };

function Answers({ locale, answers }: ListProps) {
  const t = useTranslations("prompts.desk");
  return (
    <ul className="grid gap-3">
      {answers.map(({ id, text, locale: lang, source, state }) => (
        <Card
          key={id}
          as="li"
          ground={state === "hidden" ? "sunk" : "card"}
          className="flex flex-wrap items-center gap-x-4 gap-y-2"
        >
          <p className="wrap-anywhere min-w-0 flex-1">
            <span className="font-bold text-lg" lang={lang === locale ? undefined : lang}>
              {text}
            </span>{" "}
            <span className="text-ink-2 text-sm">{t(`source.${source}`)}</span>{" "}
            {state !== "waiting" && (
              <Badge tone={state === "shown" ? "ok" : "neutral"}>{t(state)}</Badge>
            )}
          </p>
          <div className="flex gap-2">
            {state !== "shown" && (
              <RowAction
                action={showAnswerAction}
                fields={{ answerId: id }}
                row={text}
                text={t("show")}
                pendingText={t("showing")}
                look={state === "waiting" ? "primary" : "secondary"}
              />
            )}
            {state !== "hidden" && (
              <RowAction
                action={hideAnswerAction}
                fields={{ answerId: id }}
                row={text}
                text={t("hide")}
                pendingText={t("hiding")}
              />
            )}
          </div>
        </Card>
      ))}
    </ul>
  );
}
