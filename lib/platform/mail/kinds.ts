import * as z from "zod";
import { LOCALES } from "@/lib/platform/i18n/locales";

const rsvp = z.object({ rsvpId: z.uuid() });
const meetup = z.object({ meetupId: z.uuid() });

/** The sender, and the language of the page the text was typed on. */
const sender = { from: z.string(), replyTo: z.email(), written: z.enum(LOCALES).optional() };

/** Every kind of mail with its parameters: ids and plain texts, never a token. */
export const mailKinds = {
  /** The link and the code. */
  "sign-in": z.object({ requestId: z.uuid() }),
  /** To a new address: the link that confirms it, or that it has an account already. */
  "address-change": z.object({ changeId: z.uuid() }),
  /** To the old one, with the link that takes it back. */
  "address-changed": z.object({ changeId: z.uuid() }),
  /** To the address that an account was taken back from. */
  "address-restored": z.object({}),
  /** Going or waitlisted, with the calendar file and the link to change the answer. */
  "rsvp-confirmed": rsvp,
  /** The code that takes the seat. */
  "rsvp-code": rsvp,
  /** Somebody typed an address that already has an RSVP: its link again. */
  "rsvp-link": rsvp.extend({ duplicateId: z.uuid().optional() }),
  /** Its person ended the links mailed before. */
  "rsvp-new-link": rsvp,
  "rsvp-promoted": rsvp,
  "rsvp-changed": rsvp,
  "rsvp-canceled": rsvp,
  /** A host removed the guest. */
  "rsvp-removed-by-host": rsvp,
  /** Somebody waits for an unconfirmed seat. */
  "rsvp-confirm-ask": rsvp,
  /** The unconfirmed seat went to somebody who waited. */
  "rsvp-released": rsvp,
  /** The attendee has a confirmed seat elsewhere that night. */
  "rsvp-left": rsvp,
  /** To attendees and the waitlist: the first venue. */
  "venue-announced": rsvp,
  /** To attendees from afar: the stream's URL. */
  "stream-announced": rsvp,
  /** To attendees and the waitlist: another venue, time or stream. */
  "meetup-changed": rsvp.extend({ changes: z.array(z.enum(["venue", "time", "date", "stream"])) }),
  "meetup-canceled": rsvp,
  /** The day before, to everyone who is going. */
  "meetup-reminder": rsvp,
  /** Some days before, where the hosts wish so: are you still coming? */
  "reconfirm-ask": rsvp,
  /** At doors, to those who still wait. */
  "stayed-full": rsvp,
  /** Half an hour before, to attendees from afar. */
  "stream-soon": rsvp,
  /** The morning after, to everyone who was going: what stayed with them? */
  "morning-after": rsvp,
  /** What organizers draw from the night, to those who agreed to mail after it. */
  "round-up": rsvp,
  /** The morning after, to the hosts of a city without a head count. */
  "count-ask": meetup,
  /** An hour later, and when an organizer asks again, to the hosts of a city without a debrief. */
  "debrief-ask": meetup,
  /** When an organizer asks, to the hosts of a city of which nobody has written. */
  "reflections-ask": meetup,
  /** At noon of the day, to a city's hosts: their screen of the evening, the wall and the list to print. */
  "host-evening": meetup,
  /** To a draft's hosts: the event moved, with or without their meetup. */
  "night-moved": meetup,
  /** To a deleted draft's hosts. */
  "draft-deleted": z.object({
    titleEn: z.string().nullable(),
    titleFr: z.string().nullable(),
    hashtag: z.string(),
  }),
  /** To organizers, hosts and speakers without an RSVP: the meetup is canceled. */
  "called-off": meetup,
  /** To the hosts: the venue changed, so the access facts need review. */
  "access-ask": meetup,
  /** To the hosts: when the stream turns to their city, and what to have ready. */
  "call-in": meetup,
  /** To the hosts: a visitor's question. */
  "ask-hosts": meetup.extend({ ...sender, text: z.string() }),
  invitation: z.object({ invitationId: z.uuid() }),
  "invitation-reminder": z.object({ invitationId: z.uuid() }),
  /** To hosts whose meetup is incomplete. */
  "host-reminder": meetup,
  /** To the organizers: a host accepted. */
  "host-accepted": z.object({ invitationId: z.uuid() }),
  /** To the organizers: a host stepped down. */
  "host-stepped-down": meetup.extend({ name: z.string().nullable() }),
  /** To the person whom an organizer removed. */
  "host-removed": meetup,
  /** To everybody who wished for the town. */
  "city-opened": z.object({ wishId: z.uuid(), meetupId: z.uuid() }),
  /** To the organizers: somebody offers to host a town without a meetup. */
  "host-offer": z.object({
    eventId: z.uuid(),
    cityId: z.uuid(),
    ...sender,
    text: z.string().nullable(),
  }),
  "proposal-received": z.object({ talkId: z.uuid() }),
  "proposal-accepted": z.object({ talkId: z.uuid() }),
  "proposal-declined": z.object({ talkId: z.uuid() }),
  /** To somebody whom a talk's proposer names as another speaker: the link to say yes or no. */
  "co-speaker-invited": z.object({ coSpeakerId: z.uuid() }),
  /** To the speaker: a host canceled the accepted talk. */
  "talk-canceled": z.object({ talkId: z.uuid() }),
  /** To the hosts: the speaker of an accepted talk withdrew. */
  "talk-withdrawn": z.object({ talkId: z.uuid() }),
  /** To a co-speaker who said yes: the talk was withdrawn, or its proposer took them off it. */
  "no-longer-speaking": z.object({
    talkId: z.uuid(),
    why: z.enum(["withdrawn", "removed"]),
  }),
  /** To the speaker: when the talk begins, by the published line-up. */
  "talk-scheduled": z.object({ talkId: z.uuid() }),
  /** To the speaker: when it begins now, and when it would have. */
  "talk-moved": z.object({ talkId: z.uuid(), from: z.string() }),
  /** To the speaker, the day before: when, after whom, where, and with what. */
  "speaker-reminder": z.object({ talkId: z.uuid() }),
  /** To the speaker: the slides are due. */
  "deck-ask": z.object({ talkId: z.uuid() }),
  /** The first answer in a thread that its reader follows. */
  "comment-posted": z.object({ commentId: z.uuid() }),
  /** To whoever decides: what waits or was reported; at most one a day for an event. */
  "comment-waiting": z.object({ eventId: z.uuid(), userId: z.uuid() }),
  /** To one of those who work on something: what the others noted, at most once a day. */
  "commitment-news": z.object({ userId: z.uuid(), noteIds: z.array(z.uuid()) }),
  /** To one of those who work on something open: how is it going? */
  "commitment-nudge": z.object({
    userId: z.uuid(),
    commitmentIds: z.array(z.uuid()),
    term: z.enum(["two-weeks", "next-night"]),
    /** Of the night that is a week away. */
    nightId: z.uuid().nullable(),
  }),
  /** The others, at most once a day: the first of them, and how many more there are. */
  "comment-digest": z.object({
    commentIds: z.array(z.uuid()),
    /** Those of the comments that mention the reader. */
    mentionIds: z.array(z.uuid()).default([]),
    /** Reflections that do. */
    reflectionIds: z.array(z.uuid()).default([]),
    /** What became of questions that concern the reader. */
    questions: z
      .array(z.object({ id: z.uuid(), kind: z.enum(["asked", "taken_on", "chosen", "answered"]) }))
      .default([]),
    more: z.number(),
  }),
  /** What a host or an organizer wrote, to attendees; the meetup is the reader's. */
  "message-to-attendees": z.object({ messageId: z.uuid(), meetupId: z.uuid() }),
  /** What an organizer wrote, to the hosts. */
  "message-to-hosts": z.object({ messageId: z.uuid(), meetupId: z.uuid() }),
} as const;

export type MailKind = keyof typeof mailKinds;
export type MailParams<Kind extends MailKind> = z.input<(typeof mailKinds)[Kind]>;
