import type { MailKind } from "@/lib/platform/mail/kinds";
import type { Audience } from "./audience-queries";

type FollowingMail = { kind: MailKind; to: Audience };

const none: FollowingMail[] = [];
const mail = (kind: MailKind, to: Audience): FollowingMail => ({ kind, to });

/** Every change that is recorded, "subject.what-happened", and the mails that follow from it. */
export const MAILS_BY_VERB = {
  "person.signed-in": none,
  "person.profile-changed": none,
  "person.feed-renewed": none,
  "person.address-asked": [mail("address-change", "address")],
  "person.address-changed": [mail("address-changed", "address")],
  /** The owner of the old address took it back. */
  "person.address-restored": [mail("address-restored", "address")],

  /** A topic of mails. */
  "mail.unsubscribed": none,
  "mail.resubscribed": none,
  /** What failed is in the queue again. */
  "mail.tried-again": none,

  "event.started": none,
  "event.edited": none,
  "event.filled": none,
  "event.published": none,
  "event.listed": none,
  "event.unlisted": none,
  "event.stream-announced": [mail("stream-announced", "watchers")],
  "event.stream-changed": [mail("meetup-changed", "watchers")],
  "event.canceled": none,
  /** The page shows what people took on after the night before. */
  "event.night-before-changed": none,
  "event.draft-deleted": [mail("draft-deleted", "hosts-of-event")],

  "city.added": none,

  "meetup.added": none,
  "meetup.removed": none,
  "meetup.published": [mail("city-opened", "wishers")],
  "meetup.moved-with-event": [mail("night-moved", "hosts")],
  "meetup.left-behind": [mail("night-moved", "hosts")],
  "meetup.times-edited": none,
  "meetup.times-changed": [mail("meetup-changed", "attendees")],
  "meetup.instants-recomputed": none,
  "meetup.venue-edited": none,
  "meetup.venue-announced": [mail("venue-announced", "attendees")],
  "meetup.venue-changed": [mail("meetup-changed", "attendees")],
  "meetup.access-voided": [mail("access-ask", "hosts-or-organizers")],
  "meetup.access-saved": none,
  "meetup.practical-saved": none,
  "meetup.capacity-changed": none,
  "meetup.hosts-asked": [mail("ask-hosts", "hosts-or-organizers")],
  "meetup.hosts-reminded": [mail("host-reminder", "hosts")],
  "meetup.attendees-reminded": [mail("meetup-reminder", "attendee")],
  "meetup.reconfirmation-asked": [mail("reconfirm-ask", "attendee")],
  /** Doors are open, and somebody still waits. */
  "meetup.stayed-full": [mail("stayed-full", "attendee")],
  "meetup.watchers-reminded": [mail("stream-soon", "attendee")],
  "meetup.reflections-asked": [mail("morning-after", "attendee")],
  /** Noon of the day. */
  "meetup.hosts-briefed": [mail("host-evening", "hosts")],
  "meetup.count-asked": [mail("count-ask", "hosts")],
  /** The morning after, or when an organizer reminds those who have not answered. */
  "meetup.debrief-asked": [mail("debrief-ask", "hosts")],
  /** Nobody of the city has written yet. */
  "meetup.hosts-asked-to-reflect": [mail("reflections-ask", "hosts")],
  /** When the stream turns to the city. */
  "meetup.call-in-set": [mail("call-in", "hosts")],
  "meetup.call-in-removed": none,
  /** By when speakers send their slides. */
  "meetup.decks-due-set": none,
  /** For organizers and hosts. */
  "meetup.meeting-link-saved": none,
  "meetup.meeting-link-erased": none,
  /** On the night, at doors. */
  "meetup.here-said": none,
  "meetup.here-undone": none,
  "meetup.canceled": [mail("called-off", "staff")],
  /** Its event was canceled before it was published. */
  "meetup.dropped": [mail("called-off", "staff")],

  "question.added": none,
  "question.edited": none,
  "question.moved": none,
  /** The row remains, with its answers. */
  "question.removed": none,
  /** All answers to a meetup's questions, some days after it. */
  "question.answers-erased": none,

  "invitation.made": none,
  "invitation.sent": [mail("invitation", "invitee")],
  "invitation.reminded": [mail("invitation-reminder", "invitee")],
  "invitation.opened": none,
  "invitation.accepted": [mail("host-accepted", "organizers")],
  "invitation.withdrawn": none,
  "invitation.restored": none,

  /** For organizers and co-hosts. */
  "host.phone-saved": none,
  "host.phones-erased": none,
  "host.stepped-down": [mail("host-stepped-down", "organizers")],
  "host.removed": [mail("host-removed", "former-host")],

  "rsvp.created": [mail("rsvp-confirmed", "attendee")],
  /** An attempt that takes its seat once the mailed code is typed. */
  "rsvp.code-sent": [mail("rsvp-code", "attendee")],
  "rsvp.returned": [mail("rsvp-confirmed", "attendee")],
  "rsvp.repeated": [mail("rsvp-link", "attendee")],
  "rsvp.links-revoked": [mail("rsvp-new-link", "attendee")],
  "rsvp.promoted": [mail("rsvp-promoted", "attendee")],
  "rsvp.seated-by-host": [mail("rsvp-promoted", "attendee")],
  "rsvp.guests-changed": [mail("rsvp-changed", "attendee")],
  /** A session or a mailed link proved that the address is the person's. */
  "rsvp.confirmed": none,
  /** What was typed with an address that had an RSVP. */
  "rsvp.duplicates-removed": none,
  "rsvp.detail-saved": none,
  /** One of the hosts' own questions. */
  "rsvp.question-answered": none,
  /** What its person needs to take part. */
  "rsvp.needs-answered": none,
  /** What people needed, with the answers, some days after their meetup. */
  "rsvp.needs-erased": none,
  "rsvp.canceled": [mail("rsvp-canceled", "attendee")],
  "rsvp.removed-by-host": [mail("rsvp-removed-by-host", "attendee")],
  /** Here, from afar. */
  "rsvp.here-said": none,
  "rsvp.here-undone": none,
  /** Still coming: the answer to the hosts' question. */
  "rsvp.reconfirmed": none,
  /** Somebody waits for an unconfirmed seat. */
  "rsvp.confirm-asked": [mail("rsvp-confirm-ask", "attendee")],
  "rsvp.released": [mail("rsvp-released", "attendee")],
  /** Canceled because the person has a seat elsewhere in the event. */
  "rsvp.left": [mail("rsvp-left", "attendee")],
  "rsvp.canceled-with-meetup": [mail("meetup-canceled", "attendee")],
  /** A host's seat at a meetup that was never published. */
  "rsvp.dropped": none,

  "wish.made": none,
  "wish.withdrawn": none,
  "wish.host-offered": [mail("host-offer", "organizers")],
  "wish.offer-approved": none,

  "head-count.recorded": none,
  "head-count.voided": none,
  "head-count.restored": none,

  /** A host said that the figures are right. */
  "reconciliation.confirmed": none,

  /** What its hosts say of their night; published: what the recap shows of it has changed. */
  "debrief.saved": none,
  "debrief.published": none,

  "report.written": none,
  "report.hidden": none,
  "report.shown": none,
  /** What one of its phones, or somebody by themself, sent: the events are rows of their own. */
  "door.recorded": none,
  /** Of walk-ins, a week later. */
  "door.names-erased": none,
  /** A code that makes a phone one of the door. */
  "door.handed-out": none,
  "door.phone-added": none,
  "door.phone-revoked": none,

  "talk.drafted": none,
  "talk.edited": none,
  "talk.submitted": [mail("proposal-received", "hosts-or-organizers")],
  "talk.held": none,
  "talk.accepted": [mail("proposal-accepted", "speakers")],
  "talk.declined": [mail("proposal-declined", "speakers")],
  "talk.confirmed": none,
  /** Its speaker changed what an accepted talk is about, what they need or allow. */
  "talk.changed": none,
  "talk.canceled": [mail("talk-canceled", "speakers")],
  /** By the first version of a line-up that has the talk. */
  "talk.scheduled": [mail("talk-scheduled", "speakers")],
  /** A later version moved it by more than five minutes. */
  "talk.rescheduled": [mail("talk-moved", "speakers")],
  /** The day before. */
  "talk.speaker-reminded": [mail("speaker-reminder", "speakers")],
  "talk.proposal-withdrawn": [mail("no-longer-speaking", "co-speakers")],
  "talk.withdrawn": [
    mail("talk-withdrawn", "hosts-or-organizers"),
    mail("no-longer-speaking", "co-speakers"),
  ],

  /** A week after the night. */
  "talk.needs-erased": none,
  /** After the meetup, by everybody. */
  "talk.slides-shown": none,
  "talk.slides-kept": none,
  "talk.recording-set": none,

  /** Somebody whom a proposer names as another speaker; they are listed once they accepted. */
  "co-speaker.invited": [mail("co-speaker-invited", "invitee")],
  "co-speaker.accepted": none,
  "co-speaker.declined": none,
  /** For the hosts. */
  "co-speaker.needs-saved": none,
  "co-speaker.left": none,
  "co-speaker.removed": [mail("no-longer-speaking", "invitee")],

  "talk-call.opened": none,
  "talk-call.edited": none,
  "talk-call.closed": none,
  "talk-call.reopened": none,

  /** One of them, or the PDF that they are from. */
  "deck.slide-sent": none,
  "deck.submitted": none,
  /** The alternative texts. */
  "deck.described": none,
  "deck.locked": none,
  "deck.unlocked": none,
  /** Nobody went on sending it, or its talk will not be given. */
  "deck.sending-ended": none,
  /** A week and a day before the deadline. */
  "deck.asked": [mail("deck-ask", "speaker")],

  "slot.added": none,
  "slot.edited": none,
  "slot.moved": none,
  /** The row remains, so that it can be restored. */
  "slot.withdrawn": none,
  "slot.restored": none,
  "line-up.start-set": none,
  /** By a template. */
  "line-up.filled": none,
  "line-up.published": none,
  "line-up.unpublished": none,

  /** What whoever runs the stage pressed, about a slot. */
  "stage.started": none,
  "stage.restarted": none,
  "stage.skipped": none,
  "stage.ended": none,
  "stage.extended": none,
  /** Here, tested, introduced. */
  "stage.speaker-checked": none,
  "stage.speaker-unchecked": none,
  /** A machine without an account that shows it. */
  "stage.screen-opened": none,
  "stage.screen-paired": none,
  "stage.screen-disconnected": none,
  /** A week after the night. */
  "stage.screens-erased": none,
  /** A speaker's own. */
  "stage.notes-saved": none,

  "reflection.drafted": none,
  /** What only its author sees. */
  "reflection.draft-saved": none,
  "reflection.edited": none,
  "reflection.published": none,
  "reflection.withdrawn": none,
  "reflection.draft-deleted": none,

  /** Shown once it is published. */
  "round-up.drafted": none,
  "round-up.edited": none,
  "round-up.published": none,
  "round-up.withdrawn": none,
  "round-up.mailed": [mail("round-up", "attendee")],
  /** On somebody's own site; a host approves it before it shows. */
  "post.proposed": none,
  "post.shown": none,
  "post.withdrawn": none,
  "post.restored": none,

  "point.liked": none,
  "point.unliked": none,

  "comment.posted": [mail("comment-posted", "readers")],
  "comment.edited": none,
  "comment.withdrawn": none,
  "comment.restored": none,
  "comment.reported": none,
  /** It waits for a host. */
  "comment.held": none,
  /** What waits for somebody's decision. */
  "comment.queue-mailed": [mail("comment-waiting", "readers")],
  /** In spite of its reports. */
  "comment.kept": none,
  /** It waited for a host. */
  "comment.approved": [mail("comment-posted", "readers")],
  "comment.liked": none,
  "comment.unliked": none,
  /** Of a thread. */
  "comment.followed": none,
  "comment.unfollowed": none,
  /** Something new in it was seen. */
  "comment.thread-visited": none,
  /** What followed threads had since their person was told last. */
  "comment.digested": [mail("comment-digest", "readers")],

  "open-question.asked": none,
  /** A comment was chosen. */
  "open-question.answered": none,
  "open-question.reopened": none,
  "open-question.withdrawn": none,
  "open-question.restored": none,
  /** The next night's page shows the change, too. */
  "open-question.carried-over": none,
  /** Perhaps its answer, which the page of its night shows. */
  "open-question.replies-changed": none,

  "commitment.made": none,
  "commitment.joined": none,
  "commitment.left": none,
  /** Its author, or an organizer, took out somebody who joined. */
  "commitment.counted-out": none,
  "commitment.counted-in": none,
  /** What an owner tells the others; with another state, what came of it. */
  "commitment.noted": none,
  "commitment.state-changed": none,
  "commitment.note-withdrawn": none,
  "commitment.note-restored": none,
  /** The next night's page shows the change, too. */
  "commitment.carried-over": none,
  /** A day's notes, to one of the others. */
  "commitment.news-mailed": [mail("commitment-news", "owner")],
  /** After two weeks, and a week before the next night. */
  "commitment.nudged": [mail("commitment-nudge", "owner")],
  "commitment.withdrawn": none,
  "commitment.restored": none,

  "message.sent": [mail("message-to-attendees", "attendee")],
  "message.sent-to-hosts": [mail("message-to-hosts", "host")],

  "prompt.answered": none,
  /** A picture that waits with its answer, or that a host added to one. */
  "prompt.sign-sent": none,
  "prompt.sign-added": none,
  "prompt.sign-removed": none,
  /** Those that no host ever showed, a week later. */
  "prompt.signs-erased": none,
  "prompt.answer-shown": none,
  "prompt.answer-hidden": none,

  "photo.added": none,
  "photo.published": none,
  "photo.hidden": none,
  "photo.restored": none,
  "photo.draft-deleted": none,

  "supporter.added": none,
  "supporter.edited": none,
  "supporter.moved": none,
  /** The row remains, so that it can be restored. */
  "supporter.removed": none,
  "supporter.restored": none,
  "supporter.logo-added": none,

  "demo.clock-moved": none,
} satisfies Record<string, FollowingMail[]>;

export type Verb = keyof typeof MAILS_BY_VERB;

/** Changes that no page for everybody shows: their own person's, or those of desks and doors. */
const SHOWN_NOWHERE: readonly Verb[] = [
  "stage.speaker-checked",
  "stage.speaker-unchecked",
  "stage.screen-opened",
  "stage.screen-paired",
  "stage.screen-disconnected",
  "stage.screens-erased",
  "stage.notes-saved",
  "person.signed-in",
  "person.feed-renewed",
  "person.address-asked",
  "person.address-changed",
  "person.address-restored",
  "mail.unsubscribed",
  "mail.resubscribed",
  "door.recorded",
  "door.handed-out",
  "door.phone-added",
  "door.phone-revoked",
  "door.names-erased",
  "meetup.hosts-reminded",
  "meetup.attendees-reminded",
  "meetup.stayed-full",
  "meetup.watchers-reminded",
  "meetup.reflections-asked",
  "meetup.hosts-briefed",
  "meetup.count-asked",
  "meetup.debrief-asked",
  "meetup.hosts-asked-to-reflect",
  "prompt.answered",
  "prompt.sign-sent",
  "prompt.signs-erased",
  "photo.added",
  "photo.draft-deleted",
  "host.phone-saved",
  "host.phones-erased",
  "meetup.meeting-link-saved",
  "meetup.meeting-link-erased",
  "reconciliation.confirmed",
  "debrief.saved",
  "meetup.decks-due-set",
  "deck.slide-sent",
  "deck.submitted",
  "deck.described",
  "deck.locked",
  "deck.unlocked",
  "deck.sending-ended",
  "deck.asked",
  "co-speaker.invited",
  "co-speaker.declined",
  "co-speaker.needs-saved",
  "talk.scheduled",
  "talk.rescheduled",
  "talk.speaker-reminded",
  "round-up.drafted",
  "round-up.mailed",
  "commitment.news-mailed",
  "commitment.nudged",
  "reflection.drafted",
  "post.proposed",
  "reflection.draft-saved",
  "comment.reported",
  "comment.held",
  "comment.queue-mailed",
  "comment.kept",
  "comment.followed",
  "comment.unfollowed",
  "comment.thread-visited",
  "comment.digested",
];

export const showsNowhere = (verb: Verb): boolean => SHOWN_NOWHERE.includes(verb);
