import type { MailKind } from "./kinds";

/** What readers can do without. Each is unsubscribed from by itself. */
export const TOPICS = [
  "reflections",
  "replies",
  "commitments",
  "nudges",
  "towns",
  "round-ups",
  "host-reminders",
  "invitation-reminders",
  "messages",
] as const;
export type Topic = (typeof TOPICS)[number];

/** The topic of each kind of mail; null for what is part of signing in, an RSVP, an invitation or a role's duties. */
export const TOPIC_BY_KIND: Record<MailKind, Topic | null> = {
  "sign-in": null,
  "address-change": null,
  "address-changed": null,
  "address-restored": null,

  "rsvp-confirmed": null,
  "rsvp-code": null,
  "rsvp-link": null,
  "rsvp-new-link": null,
  "rsvp-promoted": null,
  "rsvp-changed": null,
  "rsvp-canceled": null,
  "rsvp-removed-by-host": null,
  "rsvp-confirm-ask": null,
  "rsvp-released": null,
  "reconfirm-ask": null,
  "stayed-full": null,
  "rsvp-left": null,
  "venue-announced": null,
  "stream-announced": null,
  "meetup-changed": null,
  "meetup-canceled": null,
  "meetup-reminder": null,
  "stream-soon": null,
  "morning-after": "reflections",
  "round-up": "round-ups",

  "night-moved": null,
  "draft-deleted": null,
  "called-off": null,
  "access-ask": null,
  "call-in": null,
  "ask-hosts": null,
  "count-ask": "host-reminders",
  "debrief-ask": "host-reminders",
  "reflections-ask": "host-reminders",
  // Without it they would not find their screen on the night.
  "host-evening": null,
  "host-reminder": "host-reminders",
  "host-removed": null,

  invitation: null,
  "invitation-reminder": "invitation-reminders",
  "host-accepted": null,
  "host-stepped-down": null,
  "host-offer": null,

  "city-opened": "towns",
  "comment-posted": "replies",
  "commitment-news": "commitments",
  "commitment-nudge": "nudges",
  "comment-digest": "replies",
  "comment-waiting": null,

  "proposal-received": null,
  "proposal-accepted": null,
  "proposal-declined": null,
  "co-speaker-invited": null,
  "talk-canceled": null,
  "talk-withdrawn": null,
  "no-longer-speaking": null,
  // Without slides there is no talk.
  "deck-ask": null,
  "talk-scheduled": null,
  "talk-moved": null,
  "speaker-reminder": null,

  "message-to-attendees": "messages",
  "message-to-hosts": null,
};
