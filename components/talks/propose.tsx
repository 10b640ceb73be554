import { useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Locale } from "@/lib/i18n/locales";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { OwnProposal } from "@/lib/talks/queries";
import { isEditable, proposalRefusal } from "@/lib/talks/rules";
import { FORMATS } from "@/lib/talks/schema";
import type { Person } from "@/lib/viewer";
import { ProposeForm } from "./propose-form";

type Props = {
  locale: Locale;
  viewer: Person | null;
  meetup: ShownMeetup;
  /** The viewer's own proposal, where one is being changed. */
  talk: OwnProposal | null;
  now: Date;
  formKey: string;
};

export function Propose({ locale, viewer, meetup, talk, now, formKey }: Props) {
  const t = useTranslations("talks.propose");
  const town = placeName(meetup, locale);
  const path = `/n/${meetup.eventSlug}/${meetup.slug}`;
  const page = {
    title: talk ? t("edit-title") : t("title-in", { town }),
    back: { href: `/${locale}${path}`, text: town },
    width: "text" as const,
  };
  const refusal = talk && talk.state !== "draft" ? null : proposalRefusal(meetup, now);
  if (refusal)
    return (
      <Page {...page}>
        <EmptyState
          action={
            <ButtonLink href={`/${locale}${path}`}>{t("closed-action", { town })}</ButtonLink>
          }
        >
          {t(refusal === "night-over" ? "closed-over" : "closed-canceled")}
        </EmptyState>
      </Page>
    );
  if (!viewer)
    return (
      <Page {...page}>
        <EmptyState
          action={
            <ButtonLink look="primary" href={`/${locale}/sign-in?to=${path}/propose`}>
              {t("sign-in-action")}
            </ButtonLink>
          }
        >
          {t("sign-in")}
        </EmptyState>
      </Page>
    );
  if (talk && !isEditable(talk.state))
    return (
      <Page {...page}>
        <EmptyState action={<ButtonLink href={`/${locale}/me`}>{t("mine")}</ButtonLink>}>
          {t("moved-on")}
        </EmptyState>
      </Page>
    );
  return (
    <Page {...page} lead={<p>{t("lead")}</p>}>
      <Card as="div">
        <ProposeForm
          hidden={
            talk
              ? { talkId: talk.id, revision: String(talk.revision) }
              : { meetupId: meetup.id, key: formKey }
          }
          before={{
            title: talk?.title ?? "",
            abstract: talk?.abstract ?? "",
            format: talk?.format ?? "twenty_twenty",
            minutes: String(talk?.minutes ?? ""),
            locale: talk?.locale ?? locale,
            speakerName: talk?.speakerName ?? viewer.name ?? "",
          }}
          isNew={!talk}
          keepsDraft={!talk || talk.state === "draft"}
          paths={{ mine: `/${locale}/me`, another: `/${locale}${path}/propose` }}
          texts={useProposeTexts()}
        />
      </Card>
    </Page>
  );
}

function useProposeTexts() {
  const t = useTranslations("talks");
  return {
    title: t("propose.talk-title"),
    abstract: t("propose.abstract"),
    abstractHint: t("propose.abstract-hint"),
    format: t("propose.format"),
    formats: FORMATS.map((value) => ({
      value,
      label: t(`formats.${value}`),
      hint: t(`format-hints.${value}`),
    })),
    minutes: t("propose.minutes"),
    minutesHint: t("propose.minutes-hint"),
    language: t("propose.language"),
    languages: (["en", "fr"] as const).map((value) => ({ value, label: t(`languages.${value}`) })),
    speaker: t("propose.speaker"),
    speakerHint: t("propose.speaker-hint"),
    optional: t("propose.optional"),
    submit: t("propose.submit"),
    save: t("propose.save"),
    submitting: t("propose.submitting"),
    draft: t("propose.draft"),
    doneTitle: t("propose.done-title"),
    done: t("propose.done"),
    draftTitle: t("propose.draft-title"),
    draftDone: t("propose.draft-done"),
    mine: t("propose.mine"),
    another: t("propose.another"),
  };
}

export type ProposeTexts = ReturnType<typeof useProposeTexts>;
