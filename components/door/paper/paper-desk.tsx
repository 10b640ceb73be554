import { deskPath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import type { PaperRow } from "@/lib/door/paper-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { PaperForm } from "./paper-form";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "slug" | "eventSlug">;
  rows: PaperRow[];
  formKey: string;
};

/** What to print before the evening, and the form that takes the paper in after it. */
export function PaperDesk({ locale, meetup, rows, formKey }: Props) {
  const t = useTranslations("door.paper");
  const path = `${deskPath(locale, meetup, "door")}/paper`;
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${path}/list`}>{t("list")}</ButtonLink>
        <ButtonLink href={`${path}/tags`}>{t("tags")}</ButtonLink>
        <ButtonLink href={`${path}/poster`}>{t("poster")}</ButtonLink>
      </div>
      <Section id="enter" title={t("enter-title")}>
        <PaperForm
          meetupId={meetup.id}
          formKey={formKey}
          // In the order of the paper.
          rows={rows
            .filter(({ isIn, status }) => status === "going" && !isIn)
            .map(({ id, name, guests, guestsIn }) => ({
              ...{ id, name },
              guests: Array.from({ length: Math.max(0, guests - guestsIn) }, (_, i) =>
                t("guest-of", { number: i + 1, name }),
              ),
            }))}
          texts={{
            ...{ lead: t("enter-lead"), nobody: t("nobody-left"), came: t("came") },
            ...{ walkIns: t("walk-ins"), walkInsHint: t("walk-ins-hint") },
            ...{ nameless: t("nameless"), save: t("save"), saving: t("saving") },
            done: t("done", { entered: "#" }),
          }}
        />
      </Section>
    </Page>
  );
}
