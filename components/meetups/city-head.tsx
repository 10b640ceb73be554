import { useTranslations } from "next-intl";
import { SampleBadge } from "@/components/events/sample-badge";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TownFinder } from "@/components/wishes/your-town";
import { isStillOn, type MeetupState, meetupState } from "@/lib/meetups/rules";
import { othersOf } from "@/lib/phases/night-rules";
import { formatDayShort } from "@/lib/platform/time/format";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import type { CityPageProps } from "./city-page-props";
import { CityWhen } from "./city-when";

export function CityLead({ locale, snapshot, meetup, viewer, now }: CityPageProps) {
  const { event, cities } = snapshot;
  const { town } = viewer;
  const [t, badges] = [useTranslations("nights.town"), useTranslations("nights.badges")];
  const state = meetupState(meetup, now);
  return (
    <div className="grid gap-3">
      <CityWhen locale={locale} meetup={meetup} town={town} />
      <div className="flex flex-wrap gap-2 empty:hidden">
        <State event={event} state={state} />
        {meetup.localDate !== event.localDate && state !== "canceled" && (
          <Badge tone="warn">
            {badges("moved", { date: formatDayShort(meetup.localDate, locale) })}
          </Badge>
        )}
        <SampleBadge event={event} />
      </div>
      {isStillOn(state) && (
        <div className="text-base">
          <TownFinder
            locale={locale}
            cities={cities}
            town={town}
            id="own-town"
            summary={t("elsewhere")}
          />
        </div>
      )}
    </div>
  );
}

type StateProps = { event: Pick<SnapshotEvent, "status">; state: MeetupState };

function State({ event, state }: StateProps) {
  const [badges, phases] = [useTranslations("nights.badges"), useTranslations("time.phases")];
  const status = useTranslations("meetups.status");
  if (state === "canceled") return <Badge tone="danger">{badges("canceled")}</Badge>;
  if (state === "open") return <Badge tone="ok">{phases("open")}</Badge>;
  if (state !== "draft") return null;
  return (
    <Badge tone="warn">{event.status === "draft" ? badges("draft") : status("proposed")}</Badge>
  );
}

/** Cancellation, draft, sample data, and the hosts' link to their desk. */
export function CityNotices({ locale, snapshot, meetup, viewer, now }: CityPageProps) {
  const { event, meetups } = snapshot;
  const [t, night] = [useTranslations("nights.town"), useTranslations("nights")];
  const state = meetupState(meetup, now);
  const isCanceled = state === "canceled";
  const [texts, others] =
    event.status === "canceled" ? [night, []] : [t, othersOf(meetup, meetups)];
  if (!viewer.mayEdit && !isCanceled && event.sampleData === "none") return null;
  return (
    <div className="-mt-4 grid gap-3">
      {isCanceled && (
        <Notice tone="danger" title={texts("canceledTitle")}>
          {night("canceledLead")} {others.length > 0 && t("canceledOthers")}
        </Notice>
      )}
      {state === "draft" && <Notice tone="warn">{t("proposed")}</Notice>}
      {event.sampleData !== "none" && (
        <p className="max-w-text text-ink-2">{night(`sample.${event.sampleData}`)}</p>
      )}
      {viewer.mayEdit && (
        <div>
          <ButtonLink icon="edit" href={`/${locale}/n/${event.slug}/${meetup.slug}/desk`}>
            {t("desk")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
