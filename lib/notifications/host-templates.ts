import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import {
  type Block,
  button,
  type ComposedMail,
  facts,
  type MailTemplates,
  type Rows,
  text,
} from "@/lib/platform/mail/email-content";
import { markLanguage, named } from "@/lib/platform/mail/marked-text";
import { formatDate } from "@/lib/platform/time/format";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import { links } from "./links";
import { invitationForMail, meetupForMail, offerForMail, readinessForMail } from "./queries";
import { nightIn, whenWhere } from "./when-where";

async function invite(
  invitationId: string,
  topic: "invitation" | "reminder",
): Promise<ComposedMail> {
  const invitation = await invitationForMail(invitationId);
  if (!invitation || invitation.acceptedAt || invitation.withdrawnAt) return null;
  const { meetup, organizer, expiresAt } = invitation;
  return {
    content: (locale) => {
      const t = translator(locale, `messages.${topic}`);
      const night = nightIn(meetup, locale);
      const until = formatDateAt(expiresAt, meetup.timeZone, locale);
      return {
        subject: t("subject", { night: night.plain }),
        blocks: [
          text(
            organizer
              ? t.rich("lead", { organizer, night: night.marked })
              : t.rich("leadUnnamed", { night: night.marked }),
          ),
          text(t(meetup.kind === "afar" ? "whatItTakesAfar" : "whatItTakes")),
          whenWhere(meetup, locale, { promised: false }),
          button(t("button"), links.invitation(invitation)),
          text(t("until", { until })),
        ],
      };
    },
  };
}

type Ready = NonNullable<Awaited<ReturnType<typeof readinessForMail>>>;

/** What is ready and what is missing; from afar, the stream instead of a venue. */
function checklist({ meetup, ready }: Ready, locale: Locale): Block {
  const t = translator(locale, "messages.hostReminder");
  const done = (is: boolean) => (is ? t("there") : t("missing"));
  const access = { known: ready.accessKnown, of: ready.accessOf };
  const place: Rows =
    meetup.kind === "afar"
      ? [[t("stream"), meetup.streamUrl ?? t("missing")]]
      : [
          [t("venue"), meetup.venue ?? t("missing")],
          [t("access"), t("accessKnown", access)],
        ];
  return facts([
    ...place,
    [t("secondHost"), done(ready.secondHost)],
    [t("published"), done(ready.published)],
  ]);
}

export const hostTemplates = {
  invitation: ({ invitationId }) => invite(invitationId, "invitation"),
  "invitation-reminder": ({ invitationId }) => invite(invitationId, "reminder"),

  "host-accepted": async ({ invitationId }) => {
    const invitation = await invitationForMail(invitationId);
    if (!invitation?.acceptedAt) return null;
    const { meetup, acceptedBy } = invitation;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.hostAccepted");
        const night = nightIn(meetup, locale);
        const name = acceptedBy?.name;
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(
              name
                ? t.rich("lead", { name, night: night.marked })
                : t.rich("leadUnnamed", { night: night.marked }),
            ),
            button(t("button"), links.organizerDesk(locale, meetup.eventSlug)),
          ],
        };
      },
    };
  },

  "host-reminder": async ({ meetupId }) => {
    const ready = await readinessForMail(meetupId);
    if (!ready || ready.meetup.status === "canceled") return null;
    const { meetup } = ready;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.hostReminder");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            checklist(ready, locale),
            button(t("button"), links.desk(locale, meetup.eventSlug, meetup.slug)),
          ],
        };
      },
    };
  },

  "access-ask": async ({ meetupId }) => {
    const meetup = await meetupForMail(meetupId);
    if (!meetup || meetup.status === "canceled") return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.accessAsk");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t("lead", { venue: meetup.venue ?? "" })),
            button(t("button"), links.desk(locale, meetup.eventSlug, meetup.slug, "/details")),
          ],
        };
      },
    };
  },

  "night-moved": async ({ meetupId }) => {
    const meetup = await meetupForMail(meetupId);
    if (!meetup || meetup.status === "canceled") return null;
    const { eventSlug, slug, nightDate, localDate } = meetup;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.nightMoved");
        const night = nightIn(meetup, locale);
        const date = formatDate(nightDate, locale);
        const lead =
          localDate === nightDate
            ? t.rich("lead", { night: night.marked })
            : t.rich("left-behind", { night: night.marked, date });
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(lead),
            whenWhere(meetup, locale, { promised: false }),
            button(t("button"), links.desk(locale, eventSlug, slug)),
          ],
        };
      },
    };
  },

  "draft-deleted": async (event) => ({
    content: (locale) => {
      const t = translator(locale, "messages.draftDeleted");
      const title = named(markLanguage(locale, nightTitle(event, locale)));
      return {
        subject: t("subject", { title: title.plain }),
        blocks: [
          text(t.rich("lead", { title: title.marked })),
          button(t("button"), links.home(locale)),
        ],
      };
    },
  }),

  "called-off": async ({ meetupId }) => {
    const meetup = await meetupForMail(meetupId);
    if (!meetup) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.calledOff");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain }),
          blocks: [
            text(t.rich("lead", { night: night.marked })),
            whenWhere(meetup, locale, { promised: false }),
            button(t("button"), links.night(locale, meetup.eventSlug)),
          ],
        };
      },
    };
  },

  "ask-hosts": async ({ meetupId, from, replyTo, written, text: question }) => {
    const meetup = await meetupForMail(meetupId);
    if (!meetup) return null;
    return {
      replyTo,
      content: (locale) => {
        const t = translator(locale, "messages.askHosts");
        const night = nightIn(meetup, locale);
        return {
          subject: t("subject", { night: night.plain, name: from }),
          blocks: [
            text(t.rich("lead", { name: from, night: night.marked })),
            { kind: "quote", text: question, lang: written },
            text(t("reply")),
          ],
        };
      },
    };
  },

  "host-offer": async ({ eventId, cityId, from, replyTo, written, text: note }) => {
    const offer = await offerForMail(eventId, cityId);
    if (!offer) return null;
    return {
      replyTo,
      content: (locale) => {
        const t = translator(locale, "messages.hostOffer");
        const title = named(markLanguage(locale, offer.title(locale)));
        const town = offer.town(locale);
        return {
          subject: t("subject", { town, title: title.plain }),
          blocks: [
            text(t.rich("lead", { name: from, town, title: title.marked })),
            ...(note ? [{ kind: "quote" as const, text: note, lang: written }] : []),
            text(t("next", { town })),
            button(t("button"), links.organizerDesk(locale, offer.eventSlug)),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;
