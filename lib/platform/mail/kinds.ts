import { z } from "zod";
import { LOCALES } from "@/lib/platform/i18n/locales";

const rsvp = z.object({ rsvpId: z.uuid() });
const meetup = z.object({ meetupId: z.uuid() });

/** Who wrote it, and in which language: that of the page it was typed on. */
const asked = { from: z.string(), replyTo: z.email(), written: z.enum(LOCALES).optional() };

/** Every mail there is, and what it needs to be written: ids and plain words, never a token. */
export const mailKinds = {
  /** The link and the code; `to` is a path of ours to go on to. */
  "sign-in": z.object({ to: z.string().nullable() }),
  /** Going or waitlisted, with the calendar file and the link to change the answer. */
  "rsvp-confirmed": rsvp,
  /** Somebody typed an address that had already answered: its link, again. */
  "rsvp-link": rsvp,
  "rsvp-promoted": rsvp,
  "rsvp-changed": rsvp,
  "rsvp-canceled": rsvp,
  /** A host's override ended it. */
  "rsvp-removed-by-host": rsvp,
  /** It ended because a seat elsewhere that night is surely theirs. */
  "rsvp-left": rsvp,
  /** To those going or waiting: the first venue. */
  "venue-announced": rsvp,
  /** To those going from afar: where the stream is. */
  "stream-announced": rsvp,
  /** To those going or waiting: another venue, another time or another stream. */
  "meetup-changed": rsvp.extend({ changes: z.array(z.enum(["venue", "time", "date", "stream"])) }),
  "meetup-canceled": rsvp,
  /** To the hosts of a draft: its organizer moved the night, and the meetup with it or not. */
  "night-moved": meetup,
  /** To the hosts of a draft that its organizer deleted: what it was called. */
  "draft-deleted": z.object({
    titleEn: z.string().nullable(),
    titleFr: z.string().nullable(),
    hashtag: z.string(),
  }),
  /** To organizers, hosts and speakers whom no RSVP of theirs tells: the meetup is called off. */
  "called-off": meetup,
  /** To the hosts: the venue changed, so the access facts are to be asked again. */
  "access-ask": meetup,
  /** To the hosts: somebody asks them something. */
  "ask-hosts": meetup.extend({ ...asked, text: z.string() }),
  invitation: z.object({ invitationId: z.uuid() }),
  "invitation-reminder": z.object({ invitationId: z.uuid() }),
  /** To hosts whose meetup is not ready: what is missing. */
  "host-reminder": meetup,
  /** To the organizers: a host accepted. */
  "host-accepted": z.object({ invitationId: z.uuid() }),
  /** To who wished for it: your city opened. */
  "city-opened": z.object({ wishId: z.uuid(), meetupId: z.uuid() }),
  /** To the organizers: somebody would host a town that has no meetup. */
  "host-offer": z.object({
    eventId: z.uuid(),
    cityId: z.uuid(),
    ...asked,
    text: z.string().nullable(),
  }),
  "proposal-received": z.object({ talkId: z.uuid() }),
  "proposal-accepted": z.object({ talkId: z.uuid() }),
  "proposal-declined": z.object({ talkId: z.uuid() }),
  /** To the speaker: a host took an accepted talk out. */
  "talk-canceled": z.object({ talkId: z.uuid() }),
  /** To the hosts: the speaker of an accepted talk isn't coming. */
  "talk-withdrawn": z.object({ talkId: z.uuid() }),
  "comment-posted": z.object({ commentId: z.uuid() }),
} as const;

export type MailKind = keyof typeof mailKinds;
export type MailParams<Kind extends MailKind> = z.input<(typeof mailKinds)[Kind]>;
