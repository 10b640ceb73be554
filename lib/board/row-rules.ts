import { countSentence, sourceSentence } from "@/lib/attendance/sentence-rules";
import { callInAt } from "@/lib/call-ins/rules";
import { placeName } from "@/lib/meetups/rules";
import { startOnNight } from "@/lib/phases/night-rules";
import type { Phase } from "@/lib/phases/rules";
import { isTonight, showsHere } from "@/lib/phases/tonight-rules";
import type { StripPlace } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { slotName } from "@/lib/slots/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import type { BoardCity } from "./rules";

export type BoardRow = {
  slug: string;
  name: string;
  /** Undefined for the meetup from afar. */
  zone?: StripPlace;
  /** The local time. */
  time: string;
  phase: Phase;
  /** "Doors at 7 pm", "Open now", "Done". */
  state: string;
  said: string;
  /** Undefined where nobody counts: before the doors, and from afar. */
  count?: { people?: string; says: string; source?: string };
  /** When the stream turns to it, until it has. */
  callIn?: string;
  /** "Here": a host said so. */
  here?: string;
  /** Whom to talk to tonight if something is wrong. */
  contact?: { name?: string; phone?: string };
  /** By the published line-up. */
  onStage?: { title: string; lang?: Locale; speaker?: string };
};

/** What a row of the board and the wall says. */
export function rowOf(
  city: BoardCity,
  { event }: Pick<EventSnapshot, "event">,
  locale: Locale,
  now: Date,
): BoardRow {
  const { meetup, phase } = city;
  const t = translator(locale, "live.row");
  const { kind, slug, timeZone, stripPlace, going } = meetup;
  const doors = { time: startOnNight(meetup, event.localDate, locale) };
  return {
    slug,
    name: placeName(meetup, locale),
    ...(kind === "city" && { zone: stripPlace }),
    time: formatTimeAt(now, timeZone, locale),
    phase,
    state: phase === "before" ? t(kind === "city" ? "doors" : "stream", doors) : t(phase),
    said: t(phase === "before" ? "say" : "said", { people: going }),
    ...(kind === "city" && phase !== "before" && { count: countText(city, locale) }),
    ...callInText(city, locale, now),
    ...(showsHere(meetup, now) && { here: translator(locale, "time.phases")("here") }),
    ...contactOf(city, now),
    ...(phase === "open" && stageText(city, locale)),
  };
}

/** "24 people in the room", "about 7 pm, by eye". */
function countText({ meetup, count, phase }: BoardCity, locale: Locale): BoardRow["count"] {
  if (!count)
    return { says: translator(locale, "live.row")(phase === "open" ? "not-yet" : "not-recorded") };
  const t = translator(locale, "attendance.tally");
  const { people, precision } = count;
  const key = precision === "at_least" ? "at-least" : "number";
  return {
    people: t(key, { people }),
    says: countSentence(count, locale),
    source: sourceSentence({ ...count, countedByName: null }, meetup.timeZone, locale),
  };
}

function stageText({ onStage }: BoardCity, locale: Locale): Pick<BoardRow, "onStage"> {
  if (!onStage) return {};
  const { text: title, lang } = slotName(onStage, locale, translator(locale, "talks.cues"));
  return {
    onStage: {
      title,
      ...(lang !== locale && { lang }),
      ...(onStage.talk && { speaker: onStage.talk.speakerName }),
    },
  };
}

function callInText({ meetup }: BoardCity, locale: Locale, now: Date): Pick<BoardRow, "callIn"> {
  const at = callInAt(meetup);
  if (!at || at <= now) return {};
  const time = formatTimeAt(at, meetup.timeZone, locale);
  return { callIn: translator(locale, "live.row")("call-in", { time }) };
}

/** As on the city's page: tonight, until it closes. */
function contactOf({ meetup, phase }: BoardCity, now: Date): Pick<BoardRow, "contact"> {
  const { conductContact: name, conductPhone: phone } = meetup;
  if ((!name && !phone) || phase === "done" || !isTonight(meetup, now)) return {};
  return { contact: { ...(name && { name }), ...(phone && { phone }) } };
}
