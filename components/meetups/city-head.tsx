import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { isStillOn, type MeetupState, meetupState, placeName } from "@/lib/meetups/rules";
import { othersOf } from "@/lib/phases/night-rules";
import { showsHere } from "@/lib/phases/tonight-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDayShort } from "@/lib/platform/time/format";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import type { CityPageProps } from "./city-page-props";
import { CityWhen } from "./city-when";
import { Nearby } from "./nearby";

/** At a glance: when, where, who hosts, how many are coming. */
export function CityGlance({ locale, snapshot, meetup, viewer, now }: CityPageProps) {
  const { event } = snapshot;
  const badges = useTranslations("nights.badges");
  const state = meetupState(meetup, now);
  return (
    <div className="grid gap-2">
      <div className="text-lg">
        <CityWhen locale={locale} meetup={meetup} town={viewer.town} />
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        <State {...{ locale, event, meetup, state, now }} />
        {meetup.localDate !== event.localDate && state !== "canceled" && (
          <Badge tone="warn">
            {badges("moved", { date: formatDayShort(meetup.localDate, locale) })}
          </Badge>
        )}
      </div>
      {state !== "canceled" && <Facts meetup={meetup} state={state} />}
    </div>
  );
}

type FactsProps = { meetup: CityPageProps["meetup"]; state: MeetupState };

function Facts({ meetup, state }: FactsProps) {
  const [t, m] = [useTranslations("nights.town"), useTranslations("meetups")];
  const isCity = meetup.kind === "city";
  const isOn = isStillOn(state);
  const place = meetup.venue ?? (isOn ? m("venue.tba") : null);
  const isFull = meetup.isFull && state === "before";
  const hosts = meetup.hosts.length > 0 ? t("hostedBy", { names: meetup.hosts.join(", ") }) : null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 empty:hidden">
      {isCity && place && <Fact icon="pin">{place}</Fact>}
      {(hosts || (isCity && isOn)) && <Fact icon="person">{hosts ?? m("hosts.none")}</Fact>}
      {state !== "draft" && (meetup.going > 0 || (isOn && !isFull)) && (
        <Fact icon="people">
          {t(state === "before" ? "seats" : "seatsThen", { count: meetup.going })}
        </Fact>
      )}
      {isFull && <Fact icon="clock">{t("full")}</Fact>}
    </ul>
  );
}

function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li className="flex min-w-0 gap-1.5">
      <Icon name={icon} className="mt-1 text-ink-2" />
      <span className="min-w-0">{children}</span>
    </li>
  );
}

type StateProps = Pick<CityPageProps, "locale" | "meetup"> & {
  event: Pick<SnapshotEvent, "status">;
  state: MeetupState;
  now: Date;
};

function State({ locale, event, meetup, state, now }: StateProps) {
  const [badges, phases] = [useTranslations("nights.badges"), useTranslations("time.phases")];
  const [status, t] = [useTranslations("meetups.status"), useTranslations("desk.here")];
  if (isStillOn(state) && showsHere(meetup, now))
    return <Badge tone="ok">{t("city", { town: placeName(meetup, locale) })}</Badge>;
  if (state === "open") return <Badge tone="ok">{phases("open")}</Badge>;
  if (state !== "draft") return null;
  return (
    <Badge tone="warn">{event.status === "draft" ? badges("draft") : status("proposed")}</Badge>
  );
}

/** Cancellation, draft, and the hosts' link to their desk. */
export function CityNotices({ locale, snapshot, meetup, viewer, now }: CityPageProps) {
  const { event, meetups } = snapshot;
  const t = useTranslations("nights.town");
  const state = meetupState(meetup, now);
  const isCanceled = state === "canceled";
  if (!viewer.mayEdit && !isCanceled && state !== "draft") return null;
  return (
    <div className="grid gap-3">
      {isCanceled && (
        <Canceled
          locale={locale}
          isWholeNight={event.status === "canceled"}
          hasOthers={othersOf(meetup, meetups).length > 0}
          nearby={<Nearby {...{ locale, meetup, meetups, now }} />}
        />
      )}
      {state === "draft" && <Notice tone="warn">{t("proposed")}</Notice>}
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

type CanceledProps = {
  locale: Locale;
  isWholeNight: boolean;
  hasOthers: boolean;
  nearby: ReactNode;
};

/** What was canceled, and where to go instead. */
function Canceled({ locale, isWholeNight, hasOthers, nearby }: CanceledProps) {
  const [night, t] = [useTranslations("nights"), useTranslations("nights.town")];
  const closed = useTranslations("rsvps.closed");
  return (
    <Notice tone="danger" title={isWholeNight ? night("canceledTitle") : t("canceledTitle")}>
      <p>{night("canceledLead")}</p>
      {hasOthers && !isWholeNight ? (
        <>
          <div className="mt-3 empty:hidden">{nearby}</div>
          <a href="#other-cities" className="link">
            {closed("others")}
          </a>
        </>
      ) : (
        <a href={`/${locale}`} className="link">
          {night("nextNight")}
        </a>
      )}
    </Notice>
  );
}
