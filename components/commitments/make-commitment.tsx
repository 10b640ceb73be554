import { useLocale } from "next-intl";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import type { Origin } from "@/lib/origins/queries";
import { originIdFields } from "@/lib/origins/rules";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CommitmentForm } from "./commitment-form";
import { commitmentTexts } from "./commitment-texts";
import { FromOrigin } from "./origin";

type Props = {
  viewer: Person | null;
  event: { id: string; slug: string };
  /** The event's published meetups. */
  meetups: { id: string; city: { nameEn: string; nameFr: string } | null }[];
  /** Created with the page, so that a repeated submission is one commitment. */
  formKey: string;
  /** Why nothing can be taken on; null while it can. */
  closed: string | null;
  /** The point or comment that it is made from. */
  origin: Origin | null;
  /** This page, to return to after signing in. */
  path: string;
};

export function MakeCommitment(props: Props) {
  const { viewer, event, meetups, formKey, closed, origin, path } = props;
  const t = useTranslations("commitments");
  const languages = useTranslations("meetups.languages");
  const locale = useLocale();
  const places = meetups.map((meetup) => ({
    value: meetup.id,
    label: placeName(meetup, locale),
  }));
  return (
    <Page
      title={t("form.title")}
      lead={closed === null ? t("form.lead") : undefined}
      back={{ href: `/${locale}/n/${event.slug}/commitments`, text: t("back-to-list") }}
      width="text"
    >
      {origin && <FromOrigin origin={origin} />}
      <CommitmentForm
        hidden={{ eventId: event.id, key: formKey, ...originIdFields(origin) }}
        asksName={viewer !== null && !viewer.name}
        language={locale}
        languages={LOCALES.map((value) => ({ value, label: languages(value) }))}
        places={[{ value: "", label: t("form.no-place") }, ...places]}
        signIn={viewer ? null : `/${locale}/sign-in?to=${encodeURIComponent(path)}`}
        closed={closed !== null && <Notice>{closed}</Notice>}
        texts={commitmentTexts(t, viewer?.name ?? null)}
      />
    </Page>
  );
}
