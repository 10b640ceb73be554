import { useLocale } from "next-intl";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { PostForm } from "./post-form";

type Props = {
  viewer: Person | null;
  event: { id: string; slug: string };
  /** The event's published meetups. */
  meetups: { id: string; city: { nameEn: string; nameFr: string } | null }[];
  /** Created with the page, so that a repeated submission is one post. */
  formKey: string;
  /** Why reflections are closed; null while they are open. */
  closed: string | null;
  /** This page, to return to after signing in. */
  path: string;
};

/** Points to a post on one's own site. */
export function ProposePost({ viewer, event, meetups, formKey, closed, path }: Props) {
  const t = useTranslations("posts.form");
  const reflections = useTranslations("reflections");
  const languages = useTranslations("meetups.languages");
  const locale = useLocale();
  const places = meetups.map((meetup) => ({
    value: meetup.id,
    label: placeName(meetup, locale),
  }));
  return (
    <Page
      title={t("title")}
      lead={closed === null ? t("lead") : undefined}
      back={{ href: `/${locale}/n/${event.slug}/reflections`, text: reflections("back-to-list") }}
      width="text"
    >
      <PostForm
        hidden={{ eventId: event.id, key: formKey }}
        asksName={viewer !== null && !viewer.name}
        language={locale}
        languages={LOCALES.map((value) => ({ value, label: languages(value) }))}
        places={[{ value: "", label: t("no-place") }, ...places]}
        signIn={viewer ? null : `/${locale}/sign-in?to=${encodeURIComponent(path)}`}
        closed={closed !== null && <Notice>{closed}</Notice>}
        texts={{
          signInFirst: t("sign-in-first"),
          signIn: t("sign-in"),
          address: t("address"),
          addressHint: t("address-hint"),
          title: t("post-title"),
          excerpt: t("excerpt"),
          excerptHint: t("excerpt-hint"),
          place: t("place"),
          language: t("language"),
          name: t("name"),
          nameHint: t("name-hint"),
          signed: viewer?.name ? t("signed", { name: viewer.name }) : null,
          send: t("send"),
          sending: t("sending"),
        }}
      />
    </Page>
  );
}
