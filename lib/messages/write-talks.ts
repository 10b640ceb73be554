import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { button, text, type Writers, type Written } from "./letter";
import { links } from "./links";
import { talkForMail } from "./queries";
import { nightIn, whenWhere } from "./when-where";
import { inLanguage, named } from "./words";

/** A talk's title is in its speaker's language. */
const titleOf = (talk: { title: string; locale: Locale }, locale: Locale) =>
  named(inLanguage(locale, { text: talk.title, lang: talk.locale }));

async function decided(talkId: string, topic: "accepted" | "declined"): Promise<Written> {
  const talk = await talkForMail(talkId);
  if (!talk) return null;
  const { meetup, speakerName } = talk;
  return {
    letter: (locale) => {
      const t = translator(locale, `messages.proposal.${topic}`);
      const night = nightIn(meetup, locale);
      const title = titleOf(talk, locale);
      return {
        subject: t("subject", { title: title.plain, night: night.plain }),
        blocks: [
          text(t.rich("lead", { name: speakerName, title: title.marked, night: night.marked })),
          ...(topic === "accepted" ? [whenWhere(meetup, locale)] : []),
          button(t("button"), links.meetup(locale, meetup.eventSlug, meetup.slug)),
        ],
      };
    },
  };
}

/** Mails about proposals and talks. */
export const talkWriters = {
  "proposal-received": async ({ talkId }) => {
    const talk = await talkForMail(talkId);
    if (!talk) return null;
    const { meetup, speakerName } = talk;
    return {
      letter: (locale) => {
        const t = translator(locale, "messages.proposal.received");
        const night = nightIn(meetup, locale);
        const title = titleOf(talk, locale);
        return {
          subject: t("subject", { title: title.plain, night: night.plain }),
          blocks: [
            text(t.rich("lead", { name: speakerName, title: title.marked, night: night.marked })),
            button(t("button"), links.desk(locale, meetup.eventSlug, meetup.slug, "/proposals")),
          ],
        };
      },
    };
  },
  "proposal-accepted": ({ talkId }) => decided(talkId, "accepted"),
  "proposal-declined": ({ talkId }) => decided(talkId, "declined"),
} satisfies Partial<Writers>;
