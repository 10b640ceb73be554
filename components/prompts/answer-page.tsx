import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import { placeName } from "@/lib/meetups/rules";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { aroundBlank, promptRefusal } from "@/lib/prompts/rules";
import type { EventSnapshot, SnapshotMeetup } from "@/lib/snapshot/queries";
import { AnswerForm } from "./answer-form";
import { signRefusals, useSignTexts } from "./sign-texts";

type Props = {
  locale: Locale;
  event: Pick<EventSnapshot["event"], "promptEn" | "promptFr">;
  meetup: SnapshotMeetup;
  /** From the link on the wall. */
  code: string;
  now: Date;
};

/** Where people in the room, and those who watch, complete the event's sentence. */
export function AnswerPage({ locale, event, meetup, code, now }: Props) {
  const t = useTranslations("prompts");
  const refusal = promptRefusal(meetup, now);
  const path = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`;
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      {refusal ? (
        <Notice>{t(`refusals.${refusal}`)}</Notice>
      ) : (
        <PromptForm
          {...{ locale, event, meetup, code }}
          signPath={`${path}/answer`}
          asksCode={meetup.kind === "city"}
          path={`${path}/answer${code ? `?code=${encodeURIComponent(code)}` : ""}`}
        />
      )}
      <p>
        <a href={path} className="inline-flex min-h-target items-center text-link underline">
          {t("see", { town: placeName(meetup, locale) })}
        </a>
      </p>
    </Page>
  );
}

type FormProps = Pick<Props, "locale" | "event" | "code"> & {
  meetup: { id: string };
  asksCode: boolean;
  path: string;
  signPath: string;
};

export function PromptForm({ locale, event, meetup, ...rest }: FormProps) {
  const t = useTranslations("prompts");
  const languages = useTranslations("meetups.languages");
  const prompt = pick(locale, event.promptEn, event.promptFr);
  return (
    <AnswerForm
      meetupId={meetup.id}
      prompt={aroundBlank(prompt?.text ?? "")}
      locale={locale}
      locales={LOCALES.map((value) => ({ value, label: languages(value) }))}
      {...rest}
      sign={{ texts: useSignTexts(), refusals: signRefusals(locale) }}
      texts={{
        text: t("text"),
        locale: t("locale"),
        code: t("code"),
        codeHint: t("code-hint"),
        send: t("send"),
        sending: t("sending"),
        sent: t("sent"),
        sentShown: t("sent-shown"),
        another: t("another"),
      }}
    />
  );
}
