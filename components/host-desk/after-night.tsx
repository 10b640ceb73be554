import { HeadCounts } from "@/components/attendance/head-counts";
import { Reconciliation } from "@/components/reconciliation/reconciliation";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
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
  /** How many posts on people's own sites wait for the viewer. */
  waitingPosts: number;
  now: Date;
};

/** After the meetup: head counts while they can be recorded, the host's reflection, and the evening's figures. */
export function DeskAfter(props: Props) {
  const { locale, meetup, counts, reconciliation, waitingPosts, now } = props;
  const [t, nights] = [useTranslations("meetups.desk"), useTranslations("nights")];
  const [debriefs, posts] = [useTranslations("debriefs"), useTranslations("posts")];
  const isCounted = hasDeskPage(meetup, "head-count");
  const mayCount = isCounted && counts.length === 0 && countingRefusal(meetup, now) === null;
  return (
    <>
      <Section id="after" title={t("after")}>
        <div className="grid max-w-text gap-6">
          {waitingPosts > 0 && (
            <Notice tone="warn">
              <a
                href={`/${locale}/n/${meetup.eventSlug}/reflections#elsewhere`}
                className="inline-flex min-h-target items-center text-link hover:underline"
              >
                {posts("waiting-for-you", { count: waitingPosts })}
              </a>
            </Notice>
          )}
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
