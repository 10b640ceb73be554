import { useLocale } from "next-intl";
import { FromOrigin } from "@/components/commitments/origin";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import type { Origin } from "@/lib/origins/queries";
import { originIdFields } from "@/lib/origins/rules";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { QuestionForm } from "./question-form";

type Props = {
  viewer: Person | null;
  event: { id: string; slug: string };
  /** The event's published meetups. */
  meetups: { id: string; city: { nameEn: string; nameFr: string } | null }[];
  /** Created with the page, so that a repeated submission is one question. */
  formKey: string;
  /** Why nothing can be asked; null while it can. */
  closed: string | null;
  /** The point or comment that it is made from. */
  origin: Origin | null;
  /** This page, to return to after signing in. */
  path: string;
};

export function AskQuestion(props: Props) {
  const { viewer, event, meetups, formKey, closed, origin, path } = props;
  const t = useTranslations("openQuestions");
  const languages = useTranslations("meetups.languages");
  const locale = useLocale();
  const places = meetups.map((meetup) => ({ value: meetup.id, label: placeName(meetup, locale) }));
  const { pointId, commentId } = originIdFields(origin);
  return (
    <Page
      title={t("form.title")}
      lead={closed === null ? t("form.lead") : undefined}
      back={{ href: `/${locale}/n/${event.slug}/questions`, text: t("back-to-list") }}
      width="text"
    >
      {origin && <FromOrigin origin={origin} />}
      <QuestionForm
        hidden={{ eventId: event.id, key: formKey, pointId, commentId }}
        asksName={viewer !== null && !viewer.name}
        language={locale}
        languages={LOCALES.map((value) => ({ value, label: languages(value) }))}
        places={[{ value: "", label: t("form.no-place") }, ...places]}
        signIn={viewer ? null : `/${locale}/sign-in?to=${encodeURIComponent(path)}`}
        closed={closed !== null && <Notice>{closed}</Notice>}
        texts={formTexts(t, viewer?.name ?? null)}
      />
    </Page>
  );
}

/** `name`: the author's, if the profile has one. */
function formTexts(t: ReturnType<typeof useTranslations<"openQuestions">>, name: string | null) {
  return {
    signInFirst: t("form.sign-in-first"),
    signIn: t("form.sign-in"),
    text: t("form.text"),
    textHint: t("form.text-hint"),
    place: t("form.place"),
    language: t("form.language"),
    name: t("form.name"),
    nameHint: t("form.name-hint"),
    signed: name && t("form.signed", { name }),
    ask: t("form.ask"),
    asking: t("form.asking"),
  };
}
