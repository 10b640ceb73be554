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
import { hideAnswerAction, removeSignAction, showAnswerAction } from "@/lib/prompts/actions";
import type { DeskAnswer } from "@/lib/prompts/queries";
import { promptRefusal } from "@/lib/prompts/rules";
import { signSentence } from "@/lib/prompts/sentence-rules";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import { PromptForm } from "./answer-page";
import { SignPicture } from "./sign-picture";

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
          <PromptForm
            {...{ locale, event, meetup, path }}
            signPath={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}/answer`}
            code=""
            asksCode={false}
          />
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
  return (
    <ul className="grid gap-3">
      {answers.map((answer) => (
        <Answer key={answer.id} {...{ locale, answer }} />
      ))}
    </ul>
  );
}

type AnswerProps = { locale: Locale; answer: DeskAnswer };

function Answer({ locale, answer }: AnswerProps) {
  const t = useTranslations("prompts.desk");
  const { text, locale: lang, source, state } = answer;
  return (
    <Card
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
      <Moderation {...answer} />
      <Sign {...{ locale, answer }} />
    </Card>
  );
}

function Moderation({ id, text, state, sign }: DeskAnswer) {
  const t = useTranslations("prompts.desk");
  return (
    <div className="flex gap-2">
      {state !== "shown" && (
        <RowAction
          action={showAnswerAction}
          fields={{ answerId: id, signId: sign?.id ?? "" }}
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
  );
}

/** The picture that is shown with the words, and what people who can't see it are told. */
function Sign({ locale, answer }: AnswerProps) {
  const t = useTranslations("prompts.sign");
  if (!answer.sign) return null;
  const { token, text, locale: lang } = answer;
  return (
    <div className="grid w-full gap-2">
      <SignPicture answer={answer} className="max-h-60 w-auto max-w-full rounded-card" />
      <p lang={lang === locale ? undefined : lang} className="wrap-anywhere text-ink-2 text-sm">
        {signSentence(answer)}
      </p>
      <RowAction
        action={removeSignAction}
        fields={{ token }}
        row={text}
        open={t("remove")}
        text={t("remove")}
        pendingText={t("removing")}
        look="destructive"
      />
    </div>
  );
}
