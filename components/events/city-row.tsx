import { useTranslations } from "next-intl";
import { ZoneTag } from "@/components/strip/zone-tag";
import { Faces } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/form/action-button";
import { Icon } from "@/components/ui/icon";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import { isStillOn, meetupState, placeName } from "@/lib/meetups/rules";
import { meetupPhase, type Phase } from "@/lib/phases/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatDayShort, formatTime } from "@/lib/platform/time/format";
import { goingAction } from "@/lib/rsvps/actions";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import { joinRefusal } from "@/lib/seating/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

/** A proposed meetup has no attendees yet. */
type RowMeetup = Pick<
  SnapshotMeetup,
  | "id"
  | "slug"
  | "eventSlug"
  | "kind"
  | "status"
  | "eventStatus"
  | "stripPlace"
  | "localDate"
  | "startsLocal"
  | "startsAt"
  | "endsAt"
  | "rsvpsCloseAt"
  | "venue"
  | "city"
> &
  Partial<Pick<SnapshotMeetup, "going" | "people">>;

export type CityRowProps = {
  locale: Locale;
  eventDate: string;
  meetup: RowMeetup;
  /** The latest head count. */
  count: Pick<ShownHeadCount, "people" | "precision"> | undefined;
  /** The viewer's own RSVP. */
  rsvp: ShownAnswer["status"] | undefined;
  /** Whether one press RSVPs: the viewer's name is known and they have no seat elsewhere. */
  isOneTap: boolean;
  now: Date;
};

export function CityRow(props: CityRowProps) {
  const { locale, meetup, now } = props;
  const town = placeName(meetup, locale);
  const path = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`;
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 p-4 sm:grid-cols-[minmax(7rem,1fr)_auto_auto] sm:px-5 sm:py-3">
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2.5">
            {meetup.kind === "city" ? <Zone meetup={meetup} /> : <Icon name="globe" size={22} />}
            <h3 className="min-w-0 text-lg">
              <a
                href={path}
                className="text-ink underline decoration-1 underline-offset-4 hover:decoration-2"
              >
                {town}
              </a>
            </h3>
          </div>
          <State {...props} phase={meetupPhase(meetup, now)} />
        </div>
        <Where {...props} />
      </div>
      <div className="col-span-2 row-start-2 empty:hidden sm:col-span-1 sm:col-start-2 sm:row-start-1 sm:max-w-56 sm:text-right">
        <People {...props} phase={meetupPhase(meetup, now)} />
      </div>
      <div className="col-start-2 row-start-1 sm:col-start-3">
        <CityAction {...props} town={town} path={path} />
      </div>
    </li>
  );
}

function Zone({ meetup }: Pick<CityRowProps, "meetup">) {
  const t = useTranslations("time.strip");
  return <ZoneTag place={meetup.stripPlace} label={t(meetup.stripPlace)} />;
}

function State({ locale, meetup, eventDate, phase }: CityRowProps & { phase: Phase }) {
  const [t, phases] = [useTranslations("nights.badges"), useTranslations("time.phases")];
  const status = useTranslations("meetups.status");
  if (meetup.status === "canceled") return <Badge tone="danger">{t("canceled")}</Badge>;
  if (meetup.status === "proposed") return <Badge>{status("proposed")}</Badge>;
  return (
    <>
      {phase === "open" && <Badge tone="ok">{phases("open")}</Badge>}
      {meetup.localDate !== eventDate && (
        <Badge tone="warn">{t("moved", { date: formatDayShort(meetup.localDate, locale) })}</Badge>
      )}
    </>
  );
}

function Where({ locale, meetup, now }: CityRowProps) {
  const [t, venue] = [useTranslations("nights.cities"), useTranslations("meetups.venue")];
  if (meetup.kind === "afar") return <p className="text-ink-2">{t("afarLead")}</p>;
  const place = meetup.venue ?? (isStillOn(meetupState(meetup, now)) ? venue("tba") : null);
  return (
    <p className="text-ink-2">
      <span className="whitespace-nowrap">{formatTime(meetup.startsLocal, locale)}</span>
      {place && ` · ${place}`}
    </p>
  );
}

const FACES = 5;

function People({ count, meetup, phase }: CityRowProps & { phase: Phase }) {
  const t = useTranslations("nights.cities");
  if (meetup.status !== "published") return null;
  const seats = meetup.going ?? 0;
  const shown = meetup.people?.slice(0, FACES) ?? [];
  const faces = shown.map(({ name }, at) => ({ name, id: `${at}` }));
  const names = faces.map((face) => face.name).join(", ");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 sm:grid sm:justify-items-end">
      {meetup.kind === "city" && phase !== "before" && <Counted count={count} phase={phase} />}
      {(seats > 0 || phase === "before") && (
        <p className={phase === "before" && seats > 0 ? "font-semibold" : "text-ink-2"}>
          {t(phase === "before" ? "going" : "came", { count: seats })}
        </p>
      )}
      <Faces people={faces} label={t("faces", { names })} />
    </div>
  );
}

function Counted({ count, phase }: Pick<CityRowProps, "count"> & { phase: Phase }) {
  const t = useTranslations("nights.cities");
  if (!count)
    return <p className="text-ink-2">{t(phase === "open" ? "notCounted" : "notRecorded")}</p>;
  const key = count.precision === "at_least" ? "countedAtLeast" : "counted";
  return <p className="font-semibold">{t(key, { count: count.people })}</p>;
}

function CityAction(props: CityRowProps & { town: string; path: string }) {
  const { meetup, now, rsvp, isOneTap, town, path } = props;
  const t = useTranslations("nights.cities");
  const closed = joinRefusal(meetup, now);
  const isOn = closed === null || closed === "rsvps-closed";
  if (isOn && (rsvp === "going" || rsvp === "waitlisted")) {
    const [text, name] =
      rsvp === "going" ? (["mine", "mineIn"] as const) : (["waiting", "waitingIn"] as const);
    return (
      <a
        href={`${path}#rsvp`}
        aria-label={t(name, { town })}
        className="inline-flex min-h-target max-w-28 items-center gap-1.5 font-semibold text-ok sm:max-w-none"
      >
        <Icon name={rsvp === "going" ? "check" : "clock"} />
        {t(text)}
      </a>
    );
  }
  if (closed || meetup.status === "proposed")
    return (
      <ButtonLink href={path} aria-label={t("seeIn", { town })}>
        {t("see")}
      </ButtonLink>
    );
  if (isOneTap)
    return (
      <ActionButton
        action={goingAction}
        fields={{ meetupId: meetup.id }}
        name={t("goIn", { town })}
        pendingText={t("pending")}
      >
        {t("go")}
      </ActionButton>
    );
  return (
    <ButtonLink look="primary" href={`${path}#rsvp`} aria-label={t("goIn", { town })}>
      {t("go")}
    </ButtonLink>
  );
}
