import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { calendarFile } from "@/lib/rsvps/calendar";
import { type Block, button, text, type Writers, type Written } from "./letter";
import { links } from "./links";
import { rsvpForMail } from "./queries";
import { nightIn, whenWhere } from "./when-where";

type Told = NonNullable<Awaited<ReturnType<typeof rsvpForMail>>>;
type Topic =
  | "going"
  | "watching"
  | "waitlisted"
  | "link"
  | "promoted"
  | "changed"
  | "canceled"
  | "taken-back"
  | "left"
  | "venue"
  | "stream"
  | "moved"
  | "called-off";

/** Mails to whoever answered: each says when and where, and carries the link to change the answer. */
function about(topic: Topic, rsvp: Told, extra: (locale: Locale) => Block[] = () => []): Written {
  const { meetup } = rsvp;
  return {
    letter: (locale) => {
      const t = translator(locale, `messages.rsvp.${topic}`);
      const night = nightIn(meetup, locale);
      const href = links.answer(locale, rsvp);
      return {
        subject: t("subject", { night: night.plain }),
        blocks: [
          text(t.rich("lead", { name: rsvp.name, night: night.marked, guests: rsvp.guests })),
          ...extra(locale),
          whenWhere(meetup, locale),
          button(buttonText(topic, rsvp, locale), href),
        ],
      };
    },
    calendar: (locale) => attached(rsvp, locale),
  };
}

/** Of a night that is called off as a whole there are no other cities to see. */
function buttonText(topic: Topic, { meetup }: Told, locale: Locale): string {
  const alone = topic === "called-off" && meetup.eventStatus === "canceled";
  const t = translator(locale, "messages.rsvp");
  return alone ? t("called-off.button-alone") : t(`${topic}.button`);
}

function attached({ meetup, status }: Told, locale: Locale) {
  const filename = `${meetup.eventSlug}-${meetup.slug}.ics`;
  return { filename, content: calendarFile(meetup, { locale, answer: status }) };
}

/** Writes where the answer still stands; a mail that was overtaken by a cancellation is not sent. */
const standing =
  (topic: (rsvp: Told) => Topic) =>
  async ({ rsvpId }: { rsvpId: string }): Promise<Written> => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp && rsvp.status !== "canceled" ? about(topic(rsvp), rsvp) : null;
  };

/** Writes where the answer has ended and was not given again. */
const ended =
  (topic: Topic) =>
  async ({ rsvpId }: { rsvpId: string }): Promise<Written> => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp?.status === "canceled" ? about(topic, rsvp) : null;
  };

/** From afar nobody takes a seat. */
function confirmed({ status, meetup }: Told): Topic {
  if (status !== "going") return "waitlisted";
  return meetup.kind === "afar" ? "watching" : "going";
}

export const rsvpWriters = {
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
  "rsvp-taken-back": ended("taken-back"),
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
} satisfies Partial<Writers>;
