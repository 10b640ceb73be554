import { callInForMail } from "@/lib/call-ins/queries";
import { translator } from "@/lib/platform/i18n/translator";
import { button, facts, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { formatTimeAt, formatTimeInAt } from "@/lib/platform/time/format-instant";
import { links } from "../links";
import { meetupForMail } from "../queries";
import { nightIn } from "../when-where";

export const callInTemplates = {
  "call-in": async ({ meetupId }) => {
    const [meetup, at] = await Promise.all([meetupForMail(meetupId), callInForMail(meetupId)]);
    // Taken out of the wave again, or called off.
    if (meetup?.status !== "published" || !at) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.callIn");
        const night = nightIn(meetup, locale);
        const { timeZone } = meetup;
        const town = meetup.town(locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            facts([
              [
                t("when"),
                town
                  ? formatTimeInAt(at, { timeZone, town }, locale)
                  : formatTimeAt(at, timeZone, locale),
              ],
              [t("ready"), [t("who"), t("where"), t("how")].join("\n")],
            ]),
            button(t("button"), links.board(locale, meetup.eventSlug)),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;
