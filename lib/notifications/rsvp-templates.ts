import { calendarFile } from "@/lib/calendar/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import {
  type Block,
  button,
  type ComposedMail,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import { links } from "./links";
import { rsvpForMail } from "./queries";
import { nightIn, whenWhere } from "./when-where";

type MailRsvp = NonNullable<Awaited<ReturnType<typeof rsvpForMail>>>;
type Topic =
  | "going"
  | "watching"
  | "waitlisted"
  | "link"
  | "promoted"
  | "changed"
  | "canceled"
  | "removed-by-host"
  | "left"
  | "venue"
  | "stream"
  | "moved"
  | "called-off";

/** Mails to whoever answered: each says when and where, and carries the link to change the answer. */
function about(
  topic: Topic,
  rsvp: MailRsvp,
  extra: (locale: Locale) => Block[] = () => [],
): ComposedMail {
  const { meetup } = rsvp;
  return {
    content: (locale) => {
      const t = translator(locale, `messages.rsvp.${topic}`);
      const night = nightIn(meetup, locale);
      return {
        subject: t("subject", { night: night.plain }),
        blocks: [
          text(t.rich("lead", { name: rsvp.name, night: night.marked, guests: rsvp.guests })),
          ...extra(locale),
          whenWhere(meetup, locale, { promised: !ENDS.includes(topic) }),
          way(topic, rsvp, locale),
        ],
      };
    },
    calendar: (locale) => attached(rsvp, locale),
  };
}

const ENDS: Topic[] = ["canceled", "removed-by-host", "left", "called-off"];

/** To one's answer; of a night that is called off as a whole there is only the night to see. */
function way(topic: Topic, rsvp: MailRsvp, locale: Locale): Block {
  const t = translator(locale, "messages.rsvp");
  const { eventSlug, eventStatus } = rsvp.meetup;
  if (topic === "called-off" && eventStatus === "canceled")
    return button(t("called-off.button-alone"), links.night(locale, eventSlug));
  return button(t(`${topic}.button`), links.answer(locale, rsvp));
}

function attached({ meetup, status }: MailRsvp, locale: Locale) {
  const filename = `${meetup.eventSlug}-${meetup.slug}.ics`;
  return { filename, content: calendarFile(meetup, { locale, answer: status }) };
}

/** Writes where the answer still stands; a mail that was overtaken by a cancellation is not sent. */
const standing =
  (topic: (rsvp: MailRsvp) => Topic) =>
  async ({ rsvpId }: { rsvpId: string }): Promise<ComposedMail> => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp && rsvp.status !== "canceled" ? about(topic(rsvp), rsvp) : null;
  };

/** Writes where the answer has ended and was not given again. */
const ended =
  (topic: Topic) =>
  async ({ rsvpId }: { rsvpId: string }): Promise<ComposedMail> => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp?.status === "canceled" ? about(topic, rsvp) : null;
  };

/** From afar nobody takes a seat. */
function confirmed({ status, meetup }: MailRsvp): Topic {
  if (status !== "going") return "waitlisted";
  return meetup.kind === "afar" ? "watching" : "going";
}

export const rsvpTemplates = {
  "rsvp-confirmed": standing(confirmed),
  "rsvp-promoted": standing(() => "promoted"),
  "rsvp-changed": standing(() => "changed"),
  "venue-announced": standing(() => "venue"),

  "stream-announced": async ({ rsvpId }) => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp?.status === "going" && rsvp.meetup.streamUrl ? about("stream", rsvp) : null;
  },

  "rsvp-link": async ({ rsvpId }) => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp && about("link", rsvp);
  },

  "rsvp-canceled": ended("canceled"),
  "rsvp-removed-by-host": ended("removed-by-host"),
  "rsvp-left": ended("left"),

  "meetup-canceled": async ({ rsvpId }) => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp && about("called-off", rsvp);
  },

  "meetup-changed": async ({ rsvpId, changes }) => {
    const rsvp = await rsvpForMail(rsvpId);
    if (!rsvp || rsvp.status === "canceled") return null;
    return about("moved", rsvp, (locale) => {
      const t = translator(locale, "messages.changes");
      return changes.map((change) => text(t(change)));
    });
  },
} satisfies Partial<MailTemplates>;
