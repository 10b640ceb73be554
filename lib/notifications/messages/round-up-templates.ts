import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { markLanguage } from "@/lib/platform/mail/marked-text";
import { roundUpForMail } from "@/lib/round-ups/recipient-queries";
import { links } from "../links";
import { meetupForMail } from "../queries";
import { nightIn } from "../when-where";

export const roundUpTemplates = {
  "round-up": async ({ rsvpId }) => {
    const roundUp = await roundUpForMail(rsvpId);
    if (!roundUp) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "roundUps.mail");
        const title = roundUp.title(locale);
        return {
          subject: t("subject", { night: title.text }),
          blocks: [
            text(t.rich("lead", { night: () => markLanguage(locale, title) })),
            ...roundUp.quotes.map(
              ({ quoted, locale: written }): Block => ({
                ...{ kind: "quote", text: quoted },
                ...(written !== locale && { lang: written }),
              }),
            ),
            button(t("button"), links.roundUp(locale, roundUp.slug)),
            text(t("why")),
          ],
        };
      },
    };
  },
  "reflections-ask": async ({ meetupId }) => {
    const meetup = await meetupForMail(meetupId);
    if (meetup?.status !== "published") return null;
    return {
      content: (locale: Locale) => {
        const t = translator(locale, "roundUps.askMail");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            button(t("button"), links.newReflection(locale, meetup.eventSlug)),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;
