import { slidesOf } from "@/lib/decks/count-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import {
  type Block,
  button,
  type ComposedMail,
  facts,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import { formatTimeIn } from "@/lib/platform/time/format";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import { now } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { slotName } from "@/lib/slots/rules";
import { links } from "../links";
import { nightIn, titleIn, whenWhere } from "../when-where";
import { confirmation } from "./confirmation";
import { type SpeakerTurn, turnForMail } from "./talk-queries";

type Topic = "scheduled" | "moved" | "movedDay" | "tomorrow" | "today";
type More = (locale: Locale, time: (instant: Date) => string) => Block[];

/** When a talk of the published line-up begins. */
function turnMail(topic: Topic, turn: SpeakerTurn, from: Date | null, more: More): ComposedMail {
  const { meetup, lineUp, slot, talk, isToConfirm } = turn;
  return {
    content: (locale) => {
      const t = translator(locale, `messages.proposal.${topic}`);
      const time = (instant: Date) =>
        formatTimeIn(toWall(instant, lineUp.timeZone).time, meetup.town(locale) ?? "", locale);
      const night = nightIn(meetup, locale);
      const title = titleIn(talk, locale);
      const said = (instant: Date) =>
        topic === "movedDay" ? formatDateTimeAt(instant, lineUp.timeZone, locale) : time(instant);
      const values = { time: said(slot.startsAt), before: from ? said(from) : "" };
      return {
        subject: t("subject", { title: title.plain, ...values }),
        blocks: [
          text(t.rich("lead", { title: title.marked, night: night.marked, ...values })),
          ...(isToConfirm ? confirmation(locale, talk.id) : []),
          ...more(locale, time),
          whenWhere(meetup, locale),
          button(t("button"), links.lineUp(locale, meetup.eventSlug, meetup.slug)),
        ],
      };
    },
  };
}

const nothing: More = () => [];

/** Who is on before, where to be, and what to bring. */
const whatToKnow =
  ({ lineUp, slot, talk, deckVersion, needs }: SpeakerTurn): More =>
  (locale, time) => {
    const t = translator(locale, "messages.proposal.turn");
    const previous = lineUp.slots[lineUp.slots.indexOf(slot) - 1];
    const name = previous && slotName(previous, locale, translator(locale, "talks.cues")).text;
    const before = previous?.talk ? `${previous.talk.speakerName}, ${name}` : name;
    const wants = slidesOf(talk.format) !== null;
    const slides = deckVersion
      ? t("slides-there", { version: deckVersion })
      : t(wants ? "slides-missing" : "slides-free");
    return [
      facts([
        [t("before"), before ?? t("first")],
        [t("stand"), t("stand-where", { time: time(previous?.startsAt ?? lineUp.startsAt) })],
        [t("bring"), slides],
        [t("needs"), needs ?? false],
      ]),
    ];
  };

export const speakerTemplates = {
  "talk-scheduled": async ({ talkId, recipient }) => {
    const turn = await turnForMail(talkId, recipient);
    return turn && turnMail("scheduled", turn, null, nothing);
  },
  "talk-moved": async ({ talkId, from, recipient }) => {
    const turn = await turnForMail(talkId, recipient);
    if (!turn) return null;
    const day = (instant: Date) => toWall(instant, turn.lineUp.timeZone).date;
    const before = new Date(from);
    const topic = day(before) === day(turn.slot.startsAt) ? "moved" : "movedDay";
    return turnMail(topic, turn, before, nothing);
  },
  "speaker-reminder": async ({ talkId, recipient }) => {
    const turn = await turnForMail(talkId, recipient);
    if (!turn) return null;
    const { localDate } = turn.meetup;
    // Where mail was held up, the day before is over.
    const isToday = toWall(await now(), turn.lineUp.timeZone).date === localDate;
    return turnMail(isToday ? "today" : "tomorrow", turn, null, whatToKnow(turn));
  },
} satisfies Partial<MailTemplates>;
