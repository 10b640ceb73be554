import { codeOf } from "@/lib/attempts/code-rules";
import { calendarFile } from "@/lib/calendar/rules";
import { doneBefore } from "@/lib/commitments/next-queries";
import { answeredBefore } from "@/lib/open-questions/next-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import {
  type Block,
  button,
  type ComposedMail,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import { realNow } from "@/lib/platform/time/now";
import { seatsOf } from "@/lib/seating/rules";
import { links } from "./links";
import { doneBlocks } from "./messages/commitment-templates";
import { answeredBlocks } from "./messages/question-templates";
import {
  attemptForMail,
  type MailAttempt,
  placeInLine,
  rsvpAheadForMail,
  rsvpForMail,
} from "./queries";
import { nightIn, whenWhere } from "./when-where";

export type MailRsvp = NonNullable<Awaited<ReturnType<typeof rsvpForMail>>>;
type Topic =
  | "going"
  | "watching"
  | "waitlisted"
  | "code"
  | "link"
  | "new-link"
  | "promoted"
  | "changed"
  | "canceled"
  | "removed-by-host"
  | "confirm-ask"
  | "still-coming"
  | "released"
  | "left"
  | "venue"
  | "stream"
  | "moved"
  | "tomorrow"
  | "tomorrow-afar"
  | "today"
  | "today-afar"
  | "soon"
  | "called-off";

type Parts = {
  /** Before the facts. */
  changes?: (locale: Locale) => Block[];
  /** After them. */
  extra?: (locale: Locale) => Block[];
  /** After the button. */
  last?: (locale: Locale) => Block[];
  attempt?: MailAttempt | null;
};

/** Every mail about an RSVP says when and where, and links to the RSVP. */
export function rsvpMail(
  topic: Topic,
  rsvp: MailRsvp,
  { changes, extra, last, attempt = rsvp }: Parts = {},
): ComposedMail {
  const { meetup } = rsvp;
  return {
    content: (locale) => {
      const t = translator(locale, `messages.rsvp.${topic}`);
      const night = nightIn(meetup, locale);
      return {
        subject: t("subject", { night: night.plain }),
        blocks: [
          ...greeting(rsvp, locale),
          text(t.rich("lead", { night: night.marked, guests: rsvp.guests })),
          ...(changes?.(locale) ?? []),
          whenWhere(meetup, locale, { promised: !ENDS.includes(topic) }),
          ...(extra?.(locale) ?? []),
          rsvpButton(topic, rsvp, locale),
          ...(last?.(locale) ?? []),
          ...codeBlocks(attempt, locale),
        ],
      };
    },
    calendar: (locale, recipient) => attached(rsvp, locale, recipient),
  };
}

/** An unconfirmed name is whatever somebody typed. */
export function greeting({ name, confirmedAt }: MailRsvp, locale: Locale): Block[] {
  if (!confirmedAt) return [];
  return [text(translator(locale, "messages.rsvp")("greeting", { name }))];
}

/** Confirms an attempt on the device on which it was made. */
function codeBlocks(attempt: MailAttempt | null, locale: Locale): Block[] {
  const code = attempt && codeOf(attempt, realNow());
  if (!code) return [];
  return [text(translator(locale, "messages.rsvp")("orCode")), { kind: "code", text: code }];
}

const ENDS: Topic[] = ["canceled", "removed-by-host", "released", "left", "called-off"];

/** Links to the RSVP or, if the whole event is canceled, to the event. */
function rsvpButton(topic: Topic, rsvp: MailRsvp, locale: Locale): Block {
  const t = translator(locale, "messages.rsvp");
  const { eventSlug, eventStatus } = rsvp.meetup;
  if (topic === "called-off" && eventStatus === "canceled")
    return button(t("called-off.button-alone"), links.night(locale, eventSlug));
  return button(t(`${topic}.button`), links.answer(locale, rsvp));
}

function attached({ meetup, status, name, confirmedAt }: MailRsvp, locale: Locale, to: string) {
  const filename = `${meetup.eventSlug}-${meetup.slug}.ics`;
  const attendee = confirmedAt ? { address: to, name } : null;
  return { filename, content: calendarFile(meetup, { locale, answer: status, attendee }) };
}

/** Sent only while the RSVP is active and the meetup ahead; a mail overtaken by a cancellation is dropped. */
const activeRsvpMail =
  (topic: (rsvp: MailRsvp) => Topic, partsOf?: (rsvp: MailRsvp) => Parts | Promise<Parts>) =>
  async ({ rsvpId }: { rsvpId: string }): Promise<ComposedMail> => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    if (!rsvp || rsvp.status === "canceled") return null;
    return rsvpMail(topic(rsvp), rsvp, await partsOf?.(rsvp));
  };

/** Sent only if the RSVP is still canceled. */
const endedRsvpMail =
  (topic: Topic) =>
  async ({ rsvpId }: { rsvpId: string }): Promise<ComposedMail> => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp?.status === "canceled" ? rsvpMail(topic, rsvp) : null;
  };

/** Leads to the one button that passes the seat on. */
const noThanks = (rsvp: MailRsvp): Parts => ({
  last: (locale) => {
    const label = translator(locale, "messages.rsvp.promoted")("noThanks");
    return [button(label, `${links.answer(locale, rsvp)}#rsvp-cancel`)];
  },
});

/** The place in line, if it waits, and the rule. */
async function placeParts(rsvp: MailRsvp): Promise<Parts> {
  if (rsvp.status !== "waitlisted") return {};
  const numbers = { place: await placeInLine(rsvp.id), seats: seatsOf(rsvp) };
  return {
    changes: (locale) => [text(translator(locale, "messages.rsvp.waitlisted")("line", numbers))],
  };
}

/** Closes with something that was done after the night before, or else with a question and its answer. */
async function doneParts({ meetup }: MailRsvp): Promise<Parts> {
  const done = await doneBefore(meetup.eventSlug);
  if (done) return { last: (locale) => doneBlocks(done, locale) };
  const answered = await answeredBefore(meetup.eventSlug);
  return answered ? { last: (locale) => answeredBlocks(answered, locale) } : {};
}

/** The meetup from afar has no seats. */
function confirmed({ status, meetup }: MailRsvp): Topic {
  if (status !== "going") return "waitlisted";
  return meetup.kind === "afar" ? "watching" : "going";
}

export const rsvpTemplates = {
  "rsvp-confirmed": activeRsvpMail(confirmed, async (rsvp) => ({
    ...(await placeParts(rsvp)),
    ...(await doneParts(rsvp)),
  })),
  /** Nothing is in the calendar yet. */
  "rsvp-code": async ({ rsvpId }) => {
    const rsvp = await rsvpForMail(rsvpId);
    const mail = rsvp?.status === "canceled" ? rsvpMail("code", rsvp) : null;
    return mail && { content: mail.content };
  },
  "rsvp-promoted": activeRsvpMail(() => "promoted", noThanks),
  "rsvp-changed": activeRsvpMail(() => "changed"),
  "venue-announced": activeRsvpMail(() => "venue"),

  "stream-announced": async ({ rsvpId }) => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    return rsvp?.status === "going" && rsvp.meetup.streamUrl ? rsvpMail("stream", rsvp) : null;
  },

  "rsvp-link": async ({ rsvpId, duplicateId }) => {
    const rsvp = await rsvpForMail(rsvpId);
    const attempt = duplicateId ? await attemptForMail(duplicateId) : null;
    return rsvp && rsvpMail("link", rsvp, { attempt });
  },

  "rsvp-new-link": async ({ rsvpId }) => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp && rsvpMail("new-link", rsvp);
  },

  "rsvp-canceled": endedRsvpMail("canceled"),
  "rsvp-removed-by-host": endedRsvpMail("removed-by-host"),
  "rsvp-released": endedRsvpMail("released"),
  "rsvp-left": endedRsvpMail("left"),

  /** Confirmed in the meantime, it is not sent. */
  "rsvp-confirm-ask": async ({ rsvpId }) => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    return rsvp?.status === "going" && !rsvp.confirmedAt ? rsvpMail("confirm-ask", rsvp) : null;
  },

  "meetup-canceled": async ({ rsvpId }) => {
    const rsvp = await rsvpForMail(rsvpId);
    return rsvp && rsvpMail("called-off", rsvp);
  },

  "meetup-changed": async ({ rsvpId, changes }) => {
    const rsvp = await rsvpAheadForMail(rsvpId);
    if (!rsvp || rsvp.status === "canceled") return null;
    const told = (locale: Locale) => {
      const t = translator(locale, "messages.changes");
      return changes.map((change) => text(t(change)));
    };
    return rsvpMail("moved", rsvp, { changes: told });
  },
} satisfies Partial<MailTemplates>;
