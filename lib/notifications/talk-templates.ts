import { slidesOf } from "@/lib/decks/count-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import {
  button,
  type ComposedMail,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import { markLanguage, named } from "@/lib/platform/mail/marked-text";
import { formatDate, formatTimeIn } from "@/lib/platform/time/format";
import { links } from "./links";
import { missingDeckForMail, talkForMail } from "./messages/talk-queries";
import type { MailMeetup } from "./queries";
import { nightIn, whenWhere } from "./when-where";

type Topic = "received" | "accepted" | "declined" | "canceled" | "withdrawn";
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
      // In the talk's language.
      const title = named(markLanguage(locale, { text: talk.title, lang: talk.locale }));
      return {
        subject: t("subject", { title: title.plain, night: night.plain }),
        blocks: [
          text(t.rich("lead", { name: speakerName, title: title.marked, night: night.marked })),
          ...(topic === "accepted" ? [whenWhere(meetup, locale)] : []),
          button(t("button"), linked(locale, meetup)),
        ],
      };
    },
  };
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
      const title = named(markLanguage(locale, { text: talk.title, lang: talk.locale }));
      const count = slidesOf(talk.format) ?? 0;
      const date = formatDate(due.date, locale);
      const time = formatTimeIn(due.time, meetup.town(locale) ?? "", locale);
      return {
        subject: t("subject", { title: title.plain, date }),
        blocks: [
          text(t.rich("lead", { title: title.marked, night: night.marked, date, time })),
          text(t("how", { count })),
          button(t("button"), links.deck(locale, talkId)),
        ],
      };
    },
  };
}

const page: Linked = (locale, { eventSlug, slug }) => links.meetup(locale, eventSlug, slug);
const desk =
  (tab: "/proposals" | "/line-up"): Linked =>
  (locale, { eventSlug, slug }) =>
    links.desk(locale, eventSlug, slug, tab);

export const talkTemplates = {
  "proposal-received": ({ talkId }) => talkMail(talkId, "received", desk("/proposals")),
  "proposal-accepted": ({ talkId }) => talkMail(talkId, "accepted", page),
  "proposal-declined": ({ talkId }) => talkMail(talkId, "declined", page),
  "talk-canceled": ({ talkId }) => talkMail(talkId, "canceled", page),
  "talk-withdrawn": ({ talkId }) => talkMail(talkId, "withdrawn", desk("/line-up")),
  "deck-ask": ({ talkId }) => deckMail(talkId),
} satisfies Partial<MailTemplates>;
