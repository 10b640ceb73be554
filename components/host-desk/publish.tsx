import { LastStep } from "@/components/site/last-step";
import { Section } from "@/components/site/section";
import { ActionButton } from "@/components/ui/form/action-button";
import { cancelMeetupAction, publishMeetupAction } from "@/lib/meetups/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

type Props = {
  meetup: Pick<SnapshotMeetup, "id" | "kind" | "eventStatus" | "city">;
};

export function Cancel({ meetup, people }: Props & { people: number }) {
  const t = useTranslations("meetups.desk");
  return (
    <LastStep
      id="cancel"
      title={t("cancelTitle")}
      open={t("cancelOpen")}
      lead={t("cancelLead", { people })}
      action={cancelMeetupAction}
      fields={{ meetupId: meetup.id }}
      icon="cross"
      pendingText={t("canceling")}
    >
      {t("cancel")}
    </LastStep>
  );
}

/** Requires only a date and a host. Says how many people who wished for the city get an e-mail. */
export function Publish({ meetup, people }: Props & { people: number }) {
  const t = useTranslations("meetups.desk");
  return (
    <Section id="publish" title={t("publishTitle")}>
      <div className="grid gap-4">
        <p className="max-w-text text-ink-2">
          {t(meetup.eventStatus === "draft" ? "publishLeadDraft" : "publishLead")}{" "}
          {people > 0 && t("publishNotifies", { people })}
        </p>
        <ActionButton
          action={publishMeetupAction}
          fields={{ meetupId: meetup.id }}
          className="justify-self-start"
          pendingText={t("publishing")}
        >
          {t("publish")}
        </ActionButton>
      </div>
    </Section>
  );
}
