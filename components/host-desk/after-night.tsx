import { HeadCounts } from "@/components/attendance/head-counts";
import { Reconciliation } from "@/components/reconciliation/reconciliation";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import { countingRefusal } from "@/lib/attendance/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { DeskReconciliation } from "@/lib/reconciliation/queries";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { deskPath, hasDeskPage } from "./frame";

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    "id" | "slug" | "eventSlug" | "kind" | "status" | "startsAt" | "endsAt" | "timeZone"
  >;
  counts: ShownHeadCount[];
  reconciliation: DeskReconciliation | null;
  now: Date;
};

/** After the meetup: head counts while they can be recorded, the host's reflection, and the evening's figures. */
export function DeskAfter({ locale, meetup, counts, reconciliation, now }: Props) {
  const [t, nights] = [useTranslations("meetups.desk"), useTranslations("nights")];
  const debriefs = useTranslations("debriefs");
  const isCounted = hasDeskPage(meetup, "head-count");
  const mayCount = isCounted && counts.length === 0 && countingRefusal(meetup, now) === null;
  return (
    <>
      <Section id="after" title={t("after")}>
        <div className="grid max-w-text gap-6">
          {isCounted && <HeadCounts locale={locale} counts={counts} timeZone={meetup.timeZone} />}
          <div className="flex flex-wrap gap-3">
            {mayCount && (
              <ButtonLink
                href={deskPath(locale, meetup, "head-count")}
                icon="people"
                look="primary"
                size="door"
              >
                {t("recordCount")}
              </ButtonLink>
            )}
            {hasDeskPage(meetup, "debrief") && (
              <ButtonLink
                href={deskPath(locale, meetup, "debrief")}
                icon="edit"
                look={mayCount ? "secondary" : "primary"}
                size="door"
              >
                {debriefs("go")}
              </ButtonLink>
            )}
            <ButtonLink
              href={`/${locale}/n/${meetup.eventSlug}/reflections/new`}
              icon="edit"
              size="door"
            >
              {nights("write.go")}
            </ButtonLink>
          </div>
        </div>
      </Section>
      {reconciliation && <Reconciliation {...{ locale, meetup, reconciliation }} />}
    </>
  );
}
