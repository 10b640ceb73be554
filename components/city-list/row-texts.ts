import { isStillOn, meetupState, placeName } from "@/lib/meetups/rules";
import { meetupPhase, type Phase } from "@/lib/phases/rules";
import { showsHere } from "@/lib/phases/tonight-rules";
import { STRIP } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDayShort, formatTime } from "@/lib/platform/time/format";
import { joinRefusal } from "@/lib/seating/rules";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import type {
  CityRowProps,
  RowAction,
  RowBadge,
  RowCount,
  RowMeetup,
  RowTexts,
} from "./city-row-props";

export type RowContext = {
  locale: Locale;
  eventDate: string;
  counts: ReadonlyMap<string, RowCount>;
  /** The viewer's own RSVPs. */
  rsvps: EventViewer["rsvps"];
  /** Whether one press RSVPs: the viewer's name is known and they have no seat elsewhere. */
  isOneTap: boolean;
  /** The city nearest to the viewer's town. */
  nearest: RowMeetup | null;
  /** Whether cities start at different times. */
  showsTime: boolean;
  now: Date;
};

type Row = RowContext & { meetup: RowMeetup; phase: Phase };

/** Returns a function that says what a row says: the translators are made once for all rows. */
export function useRows(context: RowContext): (meetup: RowMeetup) => CityRowProps {
  const [badges, facts] = [useBadges(), useFacts()];
  return (meetup) => {
    const { locale, now, nearest, isOneTap } = context;
    const row = { ...context, meetup, phase: meetupPhase(meetup, now) };
    const [action, shown] = [actionOf(row), badges(row)];
    return {
      slug: meetup.slug,
      name: placeName(meetup, locale),
      ...(meetup.kind === "city" && { zone: meetup.stripPlace }),
      ...(shown.length > 0 && { badges: shown }),
      ...facts(row),
      action,
      ...(isOneTap && (action === "go" || action === "join") && { tap: meetup.id }),
      ...(meetup.isFull && { isFull: true }),
      ...(meetup === nearest && { isNearest: true }),
    };
  };
}

function actionOf({ meetup, rsvps, now }: Row): RowAction {
  const closed = joinRefusal(meetup, now);
  const isOn = closed === null || closed === "rsvps-closed";
  const rsvp = rsvps[meetup.id];
  if (isOn && rsvp === "going") return "mine";
  if (isOn && rsvp === "waitlisted") return "waiting";
  if (closed || meetup.status === "proposed") return "see";
  return meetup.isFull ? "join" : "go";
}

function useBadges(): (row: Row) => RowBadge[] {
  const [t, phases] = [useTranslations("nights.badges"), useTranslations("time.phases")];
  const status = useTranslations("meetups.status");
  return ({ locale, meetup, eventDate, nearest, phase, now }) => {
    if (meetup.status === "canceled") return [{ tone: "danger", text: t("canceled") }];
    if (meetup.status === "proposed") return [{ text: status("proposed") }];
    const badges: RowBadge[] = [];
    if (showsHere(meetup, now)) badges.push({ tone: "ok", text: phases("here") });
    else if (phase === "open") badges.push({ tone: "ok", text: phases("open") });
    if (meetup.localDate !== eventDate) {
      const date = formatDayShort(meetup.localDate, locale);
      badges.push({ tone: "warn", text: t("moved", { date }) });
    }
    if (meetup === nearest) badges.push({ icon: "pin", text: t("nearest") });
    return badges;
  };
}

function useFacts(): (row: Row) => Pick<CityRowProps, "counted" | "facts" | "where"> {
  const t = useTranslations("nights.cities");
  return ({ locale, meetup, counts, showsTime, phase, now }) => {
    const count = counts.get(meetup.id);
    const seats = meetup.going ?? 0;
    const isPublished = meetup.status === "published";
    const isFull = meetup.isFull && meetupState(meetup, now) === "before";
    // A head count says more than how many had said they'd come, and nobody is the first in a full room.
    const said = isPublished && !count && (seats > 0 || (phase === "before" && !isFull));
    const isCounted = isPublished && meetup.kind === "city" && phase !== "before";
    const facts = [
      isCounted && !count && t(phase === "open" ? "notCounted" : "notRecorded"),
      said && t(phase === "before" ? "going" : "came", { count: seats }),
      isFull && t("full"),
      showsTime && meetup.kind === "city" && formatTime(meetup.startsLocal, locale),
    ].filter(Boolean);
    const isOn = isStillOn(meetupState(meetup, now));
    const where = meetup.kind === "city" ? meetup.venue : isOn && t("afarLead");
    const key = count?.precision === "at_least" ? "countedAtLeast" : "counted";
    return {
      ...(isCounted && count && { counted: t(key, { count: count.people }) }),
      ...(facts.length > 0 && { facts: facts.join("\u00a0· ") }),
      ...(where && { where }),
    };
  };
}

const NAMES = {
  mine: "mineIn",
  waiting: "waitingIn",
  see: "seeIn",
  go: "goIn",
  join: "joinIn",
} as const satisfies Record<RowAction, string>;

/** The texts that rows share, and no others. */
export function useRowTexts(rows: CityRowProps[]): RowTexts {
  const [t, zones] = [useTranslations("nights.cities"), useTranslations("time.strip")];
  const shown = STRIP.filter((place) => rows.some(({ zone }) => zone === place));
  const actions = [...new Set(rows.map(({ action }) => action))];
  return {
    zones: Object.fromEntries(shown.map((place) => [place, zones(place)])),
    actions: Object.fromEntries(
      actions.map((action) => [
        action,
        { text: t(action), name: t(NAMES[action], { town: "TOWN" }) },
      ]),
    ),
    pending: t("pending"),
  };
}
