import { translator } from "@/lib/i18n/translator";
import { button, text, type Writers, type Written } from "./letter";
import { links } from "./links";
import { talkForMail } from "./queries";
import { nightIn, whenWhere } from "./when-where";

async function decided(talkId: string, topic: "accepted" | "declined"): Promise<Written> {
  const talk = await talkForMail(talkId);
  if (!talk) return null;
  const { meetup, title, speakerName } = talk;
  return {
    letter: (locale) => {
      const t = translator(locale, `messages.proposal.${topic}`);
      const night = nightIn(meetup, locale);
      return {
        subject: t("subject", { title, night }),
        blocks: [
          text(t("lead", { name: speakerName, title, night })),
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
    const { meetup, title, speakerName } = talk;
    return {
      letter: (locale) => {
        const t = translator(locale, "messages.proposal.received");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { title, night }),
          blocks: [
            text(t("lead", { name: speakerName, title, night })),
            button(t("button"), links.desk(locale, meetup.eventSlug, meetup.slug, "/proposals")),
          ],
        };
      },
    };
  },
  "proposal-accepted": ({ talkId }) => decided(talkId, "accepted"),
  "proposal-declined": ({ talkId }) => decided(talkId, "declined"),
} satisfies Partial<Writers>;
