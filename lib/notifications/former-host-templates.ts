import { translator } from "@/lib/platform/i18n/translator";
import { button, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { isHidden } from "@/lib/seating/rules";
import { links } from "./links";
import { meetupForMail, readinessForMail } from "./queries";
import { nightIn } from "./when-where";

/** Mails about hosts who no longer are. */
export const formerHostTemplates = {
  "host-stepped-down": async ({ meetupId, name }) => {
    const found = await readinessForMail(meetupId);
    if (!found) return null;
    const { meetup, ready } = found;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.hostSteppedDown");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(
              name
                ? t.rich("lead", { name, night: night.marked })
                : t.rich("leadUnnamed", { night: night.marked }),
            ),
            text(t(ready.host ? "others" : "none")),
            button(t("button"), links.organizerDesk(locale, meetup.eventSlug)),
          ],
        };
      },
    };
  },

  "host-removed": async ({ meetupId }) => {
    const meetup = await meetupForMail(meetupId);
    if (!meetup) return null;
    const { eventSlug, slug } = meetup;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.hostRemoved");
        const night = nightIn(meetup, locale);
        // A draft is closed to them now.
        const next = isHidden(meetup)
          ? button(t("home"), links.home(locale))
          : button(t("button"), links.meetup(locale, eventSlug, slug));
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [text(t.rich("lead", { night: night.marked })), text(t("rsvp")), next],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;
