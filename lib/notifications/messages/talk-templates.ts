import { slidesOf } from "@/lib/decks/count-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import {
  type Block,
  button,
  type ComposedMail,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import { formatDate, formatTimeIn } from "@/lib/platform/time/format";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import type { Format } from "@/lib/talk-calls/schema";
import { links } from "../links";
import type { MailMeetup } from "../queries";
import { nightIn, titleIn, whenWhere } from "../when-where";
import { confirmation } from "./confirmation";
import { acceptedTalkForMail, missingDeckForMail, talkForMail } from "./talk-queries";

type Topic = "received" | "declined" | "canceled" | "withdrawn";
type Linked = (locale: Locale, meetup: MailMeetup) => string;

/** Names the talk, its speaker and the event, and links to one page. */
async function talkMail(talkId: string, topic: Topic, linked: Linked): Promise<ComposedMail> {
  const talk = await talkForMail(talkId);
  if (!talk) return null;
  const { meetup, speakerName } = talk;
  return {
    content: (locale) => {
      const t = translator(locale, `messages.proposal.${topic}`);
      const night = nightIn(meetup, locale);
      const title = titleIn(talk, locale);
      return {
        subject: t("subject", { title: title.plain, night: night.plain }),
        blocks: [
          text(t.rich("lead", { name: speakerName, title: title.marked, night: night.marked })),
          button(t("button"), linked(locale, meetup)),
        ],
      };
    },
  };
}

/** Whoever speaks is asked for what is still missing: the confirmation, and slides. */
async function acceptedMail(talkId: string, recipient: string): Promise<ComposedMail> {
  const talk = await acceptedTalkForMail(talkId, recipient);
  if (!talk) return null;
  const { meetup, isToConfirm } = talk;
  return {
    content: (locale) => {
      const t = translator(locale, "messages.proposal.accepted");
      const night = nightIn(meetup, locale);
      const title = titleIn(talk, locale);
      return {
        subject: t("subject", { title: title.plain, night: night.plain }),
        blocks: [
          text(t.rich("lead", { title: title.marked, night: night.marked })),
          ...(isToConfirm ? confirmation(locale, talkId) : [text(t("see-you"))]),
          ...(talk.isDeckMissing ? slidesToSend(locale, talkId, talk) : []),
          whenWhere(meetup, locale),
          button(t("button"), page(locale, meetup)),
        ],
      };
    },
  };
}

type Deadline = { due: { date: LocalDate; time: LocalTime } | null; meetup: MailMeetup };

function slidesToSend(
  locale: Locale,
  talkId: string,
  { format, due, meetup }: Deadline & { format: Format },
): Block[] {
  const t = translator(locale, "messages.proposal.accepted");
  const asked = due ? t("slides-due", dueIn(locale, due, meetup)) : t("slides");
  return [text(asked), ...howToSend(locale, talkId, format)];
}

/** The speaker is asked for the slides. */
async function deckMail(talkId: string): Promise<ComposedMail> {
  const talk = await missingDeckForMail(talkId);
  if (!talk) return null;
  const { meetup, due } = talk;
  return {
    content: (locale) => {
      const t = translator(locale, "messages.proposal.deck");
      const night = nightIn(meetup, locale);
      const title = titleIn(talk, locale);
      const deadline = dueIn(locale, due, meetup);
      return {
        subject: t("subject", { title: title.plain, date: deadline.date }),
        blocks: [
          text(t.rich("lead", { title: title.marked, night: night.marked, ...deadline })),
          ...howToSend(locale, talkId, talk.format),
        ],
      };
    },
  };
}

const dueIn = (locale: Locale, due: NonNullable<Deadline["due"]>, meetup: MailMeetup) => ({
  date: formatDate(due.date, locale),
  time: formatTimeIn(due.time, meetup.town(locale) ?? "", locale),
});

function howToSend(locale: Locale, talkId: string, format: Format): Block[] {
  const t = translator(locale, "messages.proposal.deck");
  const count = slidesOf(format) ?? 0;
  return [text(t("how", { count })), button(t("button"), links.deck(locale, talkId))];
}

const page: Linked = (locale, { eventSlug, slug }) => links.meetup(locale, eventSlug, slug);
const desk =
  (tab: "/proposals" | "/line-up"): Linked =>
  (locale, { eventSlug, slug }) =>
    links.desk(locale, eventSlug, slug, tab);

export const talkTemplates = {
  "proposal-received": ({ talkId }) => talkMail(talkId, "received", desk("/proposals")),
  "proposal-accepted": ({ talkId, recipient }) => acceptedMail(talkId, recipient),
  "proposal-declined": ({ talkId }) => talkMail(talkId, "declined", page),
  "talk-canceled": ({ talkId }) => talkMail(talkId, "canceled", page),
  "talk-withdrawn": ({ talkId }) => talkMail(talkId, "withdrawn", desk("/line-up")),
  "deck-ask": ({ talkId }) => deckMail(talkId),
} satisfies Partial<MailTemplates>;
