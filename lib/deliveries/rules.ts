import type { MailKind } from "@/lib/platform/mail/kinds";

/** What mails are about, in the words of a desk. */
export const SUBJECTS = [
  ...(["messages", "reminders", "reconfirmations", "mornings-after", "changes"] as const),
  ...(["cancellations", "confirmations", "rsvps", "towns", "invitations", "hosts"] as const),
  ...(["talks", "replies", "commitments", "accounts"] as const),
] as const;
export type Subject = (typeof SUBJECTS)[number];

export const SUBJECT_BY_KIND: Record<MailKind, Subject> = {
  "sign-in": "accounts",
  "address-change": "accounts",
  "address-changed": "accounts",
  "address-restored": "accounts",

  "rsvp-confirmed": "confirmations",
  "rsvp-code": "confirmations",
  "rsvp-link": "rsvps",
  "rsvp-new-link": "rsvps",
  "rsvp-promoted": "rsvps",
  "rsvp-changed": "rsvps",
  "rsvp-canceled": "rsvps",
  "rsvp-removed-by-host": "rsvps",
  "rsvp-confirm-ask": "rsvps",
  "rsvp-released": "rsvps",
  "rsvp-left": "rsvps",

  "venue-announced": "changes",
  "stream-announced": "changes",
  "meetup-changed": "changes",
  "meetup-canceled": "cancellations",
  "called-off": "cancellations",
  "draft-deleted": "cancellations",
  "meetup-reminder": "reminders",
  "stream-soon": "reminders",
  "stayed-full": "reminders",
  "reconfirm-ask": "reconfirmations",
  "morning-after": "mornings-after",
  "round-up": "mornings-after",

  "night-moved": "hosts",
  "access-ask": "hosts",
  "call-in": "hosts",
  "ask-hosts": "hosts",
  "count-ask": "hosts",
  "debrief-ask": "hosts",
  "reflections-ask": "hosts",
  "host-evening": "hosts",
  "host-reminder": "hosts",
  "host-accepted": "hosts",
  "host-stepped-down": "hosts",
  "host-removed": "hosts",
  "host-offer": "hosts",
  invitation: "invitations",
  "invitation-reminder": "invitations",

  "city-opened": "towns",
  "comment-posted": "replies",
  "commitment-news": "commitments",
  "commitment-nudge": "commitments",
  "comment-digest": "replies",
  "comment-waiting": "hosts",

  "proposal-received": "talks",
  "proposal-accepted": "talks",
  "proposal-declined": "talks",
  "co-speaker-invited": "talks",
  "talk-canceled": "talks",
  "talk-withdrawn": "talks",
  "no-longer-speaking": "talks",
  "deck-ask": "talks",
  "talk-scheduled": "talks",
  "talk-moved": "talks",
  "speaker-reminder": "talks",

  "message-to-attendees": "messages",
  "message-to-hosts": "messages",
};

export type Counts = {
  all: number;
  sent: number;
  /** Done without being sent: unsubscribed, or outdated. */
  leftOut: number;
  failed: number;
};

export const waitingOf = ({ all, sent, leftOut, failed }: Counts): number =>
  all - sent - leftOut - failed;

type Counted = Counts & { kind: string; meetupId: string | null; messageId: string | null };

export type Delivery = Counts & {
  key: string;
  subject: Subject;
  meetupId: string | null;
  /** Each message is a row of its own. */
  messageId: string | null;
};

/** One row for each subject and meetup, those with mails that wait or failed first; within these in the order given. */
export function deliveriesOf(rows: readonly Counted[]): Delivery[] {
  const found = new Map<string, Delivery>();
  for (const { kind, meetupId, messageId, ...counts } of rows) {
    const subject = SUBJECT_BY_KIND[kind as MailKind] ?? "rsvps";
    const key = [subject, meetupId, messageId].join(" ");
    const { all, sent, leftOut, failed } = found.get(key) ?? NOTHING;
    found.set(key, {
      ...{ key, subject, meetupId, messageId },
      all: all + counts.all,
      sent: sent + counts.sent,
      leftOut: leftOut + counts.leftOut,
      failed: failed + counts.failed,
    });
  }
  const isOpen = (row: Delivery) => waitingOf(row) + row.failed > 0;
  const deliveries = [...found.values()];
  return [...deliveries.filter(isOpen), ...deliveries.filter((row) => !isOpen(row))];
}

const NOTHING: Counts = { all: 0, sent: 0, leftOut: 0, failed: 0 };

export const FAILURES = ["refused", "unreachable", "unknown"] as const;
export type Failure = (typeof FAILURES)[number];

const UNREACHABLE = /^(ECONN|ETIMEDOUT|ESOCKET|EDNS|ETLS|EAUTH|ENOTFOUND|EHOSTUNREACH)/;

/** Why a mail could not be sent, by the code of its last error. */
export function failureOf(code: string | null): Failure {
  if (code === "EENVELOPE" || code === "EMESSAGE") return "refused";
  return code && UNREACHABLE.test(code) ? "unreachable" : "unknown";
}
