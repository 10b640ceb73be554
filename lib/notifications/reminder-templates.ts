import { isDebriefed } from "@/lib/debriefs/queries";
import { roomCodeOf } from "@/lib/door/queries";
import { accessFacts } from "@/lib/meetups/rules";
import type { OwnNeeds } from "@/lib/needs/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import {
  type Block,
  button,
  type ComposedMail,
  facts,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { now } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { lineUpOf, type ShownLineUp } from "@/lib/slots/line-up-queries";
import { links } from "./links";
import {
  canBeWatched,
  type MailPractical,
  meetupForMail,
  needsForMail,
  practicalForMail,
  rsvpAheadForMail,
  rsvpForMail,
} from "./queries";
import { greeting, type MailRsvp, rsvpMail } from "./rsvp-templates";
import { nightIn } from "./when-where";

export const reminderTemplates = {
  "meetup-reminder": async ({ rsvpId }) => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    if (rsvp?.status !== "going") return null;
    const [practical, lineUp, needs] = await Promise.all([
      practicalForMail(rsvp.meetup.id),
      lineUpOf(rsvp.meetup.id),
      needsForMail(rsvp),
    ]);
    const extra = (locale: Locale) => whatToExpect({ ...practical, needs }, lineUp, locale);
    const { kind, localDate, timeZone } = rsvp.meetup;
    // Where mail was held up, the day before is over.
    const day = toWall(await now(), timeZone).date === localDate ? "today" : "tomorrow";
    return rsvpMail(kind === "afar" ? `${day}-afar` : day, rsvp, { extra });
  },

  "reconfirm-ask": async ({ rsvpId }) => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    return rsvp?.status === "going" ? rsvpMail("still-coming", rsvp) : null;
  },

  "stayed-full": async ({ rsvpId }): Promise<ComposedMail> => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    if (rsvp?.status !== "waitlisted") return null;
    const { eventSlug } = rsvp.meetup;
    const isWatched = await canBeWatched(eventSlug);
    return nightMail("stayedFull", rsvp, (locale) => {
      const t = translator(locale, "messages.stayedFull");
      return [
        text(t(isWatched ? "watch" : "next")),
        isWatched
          ? button(t("buttonWatch"), links.meetup(locale, eventSlug, "afar"))
          : button(t("buttonNext"), links.night(locale, eventSlug)),
      ];
    });
  },

  "stream-soon": async ({ rsvpId }) => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    return rsvp?.status === "going" ? rsvpMail("soon", rsvp) : null;
  },

  "morning-after": async ({ rsvpId }): Promise<ComposedMail> => {
    const rsvp = await rsvpForMail(rsvpId);
    if (rsvp?.status !== "going") return null;
    return nightMail("morningAfter", rsvp, (locale) => {
      const t = translator(locale, "messages.morningAfter");
      return [text(t("enough")), button(t("button"), links.reflection(locale, rsvp))];
    });
  },

  "count-ask": async ({ meetupId }): Promise<ComposedMail> => {
    const meetup = await meetupForMail(meetupId);
    if (meetup?.status !== "published") return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.countAsk");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            button(t("button"), links.desk(locale, meetup.eventSlug, meetup.slug, "/head-count")),
          ],
        };
      },
    };
  },
  "debrief-ask": async ({ meetupId }): Promise<ComposedMail> => {
    const [meetup, isWritten] = [await meetupForMail(meetupId), await isDebriefed(meetupId)];
    if (meetup?.status !== "published" || isWritten) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "debriefs.mail");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            button(t("button"), links.desk(locale, meetup.eventSlug, meetup.slug, "/debrief")),
          ],
        };
      },
    };
  },
  "host-evening": async ({ meetupId }): Promise<ComposedMail> => {
    const meetup = await meetupForMail(meetupId);
    if (meetup?.status !== "published") return null;
    const roomCode = await roomCodeOf(meetupId);
    return {
      content: (locale) => {
        const t = translator(locale, "messages.hostEvening");
        const night = nightIn(meetup, locale);
        const { eventSlug, slug } = meetup;
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            button(t("button"), links.desk(locale, eventSlug, slug)),
            facts([
              [t("roomCode"), roomCode],
              [t("wall"), links.wall(locale, eventSlug, slug)],
              [t("print"), links.desk(locale, eventSlug, slug, "/door/paper")],
            ]),
            text(t("enough")),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;

/** To somebody with an RSVP, about the night rather than about the RSVP. */
function nightMail(
  topic: "stayedFull" | "morningAfter",
  rsvp: MailRsvp,
  rest: (locale: Locale) => Block[],
): ComposedMail {
  return {
    content: (locale) => {
      const t = translator(locale, `messages.${topic}`);
      const night = nightIn(rsvp.meetup, locale);
      const lead = text(t.rich("lead", { night: night.marked }));
      return {
        subject: t("subject", { night: night.plain }),
        blocks: [...greeting(rsvp, locale), lead, ...rest(locale)],
      };
    },
  };
}

/** What is known about access, a host's answer to what the person needs, the published line-up, and whom to turn to. */
function whatToExpect(
  { access, conductContact, conductPhone, needs }: MailPractical & { needs: OwnNeeds | null },
  lineUp: ShownLineUp | null,
  locale: Locale,
): Block[] {
  const t = translator(locale, "messages.facts");
  const of = translator(locale, "meetups.access");
  const known = accessFacts(access).flatMap(({ feature, answer }) => {
    if (answer === "unknown") return [];
    return of(`${answer === "yes" ? "has" : "lacks"}.${feature}`);
  });
  const talks = (lineUp?.slots ?? []).flatMap(({ talk, startsAt }) =>
    talk && lineUp
      ? `${formatTimeAt(startsAt, lineUp.timeZone, locale)} · ${talk.title} · ${talk.speakerName}`
      : [],
  );
  const answer = needs?.answer;
  const answered =
    answer &&
    t(answer.isCurrent ? "needsBy" : "needsEarlier", {
      answer: answer.text,
      by: answer.by ?? t("aHost"),
    });
  const contact = [conductContact, conductPhone].filter(Boolean).join(", ");
  if (known.length + talks.length === 0 && !contact && !answered) return [];
  return [
    facts([
      [t("access"), known.join(" · ")],
      [t("needs"), answered ?? false],
      [t("lineUp"), talks.join("\n")],
      [t("conduct"), contact],
    ]),
  ];
}
