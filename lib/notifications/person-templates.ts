import { mintSecrets } from "@/lib/platform/auth/sign-in-requests";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { links } from "./links";
import { meetupForMail, wishForMail } from "./queries";
import { nightIn, whenWhere } from "./when-where";

/** Mails about signing in and a fulfilled wish. */
export const personTemplates = {
  // Minted here and stored hashed: a stored mail contains no secret.
  "sign-in": async ({ requestId }) => {
    const secrets = await mintSecrets(requestId);
    if (!secrets) return null;
    const { link, code } = secrets;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.signIn");
        const codeBlocks: Block[] =
          code === null ? [text(t("noCode"))] : [text(t("orCode")), { kind: "code", text: code }];
        return {
          subject: t("subject"),
          blocks: [
            text(t("lead")),
            button(t("button"), links.signIn(locale, link)),
            ...codeBlocks,
            text(t("notYou")),
          ],
        };
      },
    };
  },

  "city-opened": async ({ wishId, meetupId }) => {
    const [wish, meetup] = await Promise.all([wishForMail(wishId), meetupForMail(meetupId)]);
    if (!wish || meetup?.status !== "published") return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.cityOpened");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            whenWhere(meetup, locale),
            button(t("button"), links.meetup(locale, meetup.eventSlug, meetup.slug)),
            text(t("once")),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;
