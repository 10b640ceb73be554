import { useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import type { OwnProposal } from "@/lib/talks/queries";
import { isEditable, proposalRefusal } from "@/lib/talks/rules";
import { ProposeForm } from "./propose-form";
import { proposeTexts } from "./propose-texts";

type Props = {
  locale: Locale;
  viewer: Person | null;
  meetup: Pick<
    SnapshotMeetup,
    "id" | "slug" | "eventSlug" | "city" | "status" | "eventStatus" | "endsAt"
  >;
  /** The viewer's own proposal, where one is being changed. */
  talk: OwnProposal | null;
  now: Date;
  formKey: string;
  /** The form was just sent back: it stays, with what was typed, whatever changed meanwhile. */
  isSentBack: boolean;
};

export function Propose(props: Props) {
  const { locale, viewer, meetup, talk, now, formKey, isSentBack } = props;
  const t = useTranslations("talks");
  const town = placeName(meetup, locale);
  const path = `/n/${meetup.eventSlug}/${meetup.slug}`;
  const page = {
    title: talk ? t("propose.edit-title") : t("propose.title-in", { town }),
    back: { href: `/${locale}${path}`, text: town },
    width: "text" as const,
  };
  const refusal = talk && talk.state !== "draft" ? null : proposalRefusal(meetup, now);
  if (refusal && !isSentBack)
    return (
      <Page {...page}>
        <EmptyState
          action={
            <ButtonLink href={`/${locale}${path}`}>
              {t("propose.closed-action", { town })}
            </ButtonLink>
          }
        >
          {t(`refusals.${refusal}`)}
        </EmptyState>
      </Page>
    );
  if (!viewer && !isSentBack)
    return (
      <Page {...page}>
        <EmptyState
          action={
            <ButtonLink look="primary" href={`/${locale}/sign-in?to=${path}/propose`}>
              {t("propose.sign-in-action")}
            </ButtonLink>
          }
        >
          {t("propose.sign-in")}
        </EmptyState>
      </Page>
    );
  if (talk && !isEditable(talk.state) && !isSentBack)
    return (
      <Page {...page}>
        <EmptyState action={<ButtonLink href={`/${locale}/me`}>{t("propose.mine")}</ButtonLink>}>
          {t("propose.moved-on")}
        </EmptyState>
      </Page>
    );
  return (
    <Page {...page} lead={<p>{t("propose.lead")}</p>}>
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
            speakerName: talk?.speakerName ?? viewer?.name ?? "",
          }}
          isNew={!talk}
          keepsDraft={!talk || talk.state === "draft"}
          paths={{ mine: `/${locale}/me`, another: `/${locale}${path}/propose` }}
          texts={proposeTexts(t)}
        />
      </Card>
    </Page>
  );
}
