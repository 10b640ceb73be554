import type { Tx } from "@/lib/platform/db/client";
import type { Locale, Prisma, TalkState } from "@/lib/platform/db/generated/client";

/** A mail's recipient; `key` is unique within one occasion. */
export type Recipient = {
  key: string;
  address: string;
  /** `both` if the reader's language is unknown. */
  language: Locale | "both";
  /** Parameters for this recipient only. */
  params?: object;
};

/** What an audience is looked up by. */
export type Occasion = {
  eventId: string | null;
  meetupId?: string | undefined;
  subjectId?: string | undefined;
  /** People not to mail, such as the one who made the change. */
  except?: string[] | undefined;
};

const reader = { id: true, email: true, locale: true } as const;
type Reader = { id: string; email: string; locale: Locale | null };

/** A person as a mail's recipient. */
export const toPerson = ({ id, email, locale }: Reader): Recipient => ({
  key: id,
  address: email,
  language: locale ?? "both",
});

type AttendeeRow = { id: string; locale: Locale; user: { email: string } };

/** An attendee as a mail's recipient. */
export const toAttendee = ({ id, locale, user }: AttendeeRow): Recipient => ({
  key: id,
  address: user.email,
  language: locale,
  params: { rsvpId: id },
});

async function people(tx: Tx, where: object, except: string[] = []): Promise<Recipient[]> {
  const found = await tx.user.findMany({
    where: { AND: [where, { suspendedAt: null, id: { notIn: except } }] },
    select: reader,
  });
  return found.map(toPerson);
}

async function answered(tx: Tx, meetupId: string | undefined, status: ("going" | "waitlisted")[]) {
  const rsvps = await tx.rsvp.findMany({
    where: { meetupId, status: { in: status }, isDuplicate: false },
    select: { id: true, locale: true, user: { select: { email: true } } },
  });
  return rsvps.map(toAttendee);
}

const hostsOf = (meetupId: string | undefined) => ({
  roles: { some: { meetupId, role: "host" as const } },
});
const organizersOf = (eventId: string | null) => ({
  organizing: { some: { eventId: eventId ?? "" } },
});
export const hostsOfEvent = (eventId: string | null): Prisma.UserWhereInput => ({
  roles: { some: { role: "host", meetup: { eventId: eventId ?? "" } } },
});
/** States of a talk that will not be given. */
const ENDED: TalkState[] = ["draft", "declined", "withdrawn", "canceled"];

/** Organizers, hosts and speakers of a meetup. */
export const staffOf = ({ eventId, meetupId }: Occasion): Prisma.UserWhereInput => ({
  OR: [
    organizersOf(eventId),
    hostsOf(meetupId),
    { proposals: { some: { meetupId, state: { notIn: ENDED } } } },
    { coSpeaking: { some: { state: "accepted", talk: { meetupId, state: { notIn: ENDED } } } } },
  ],
});

const coSpeakersOf = (talkId: string): Prisma.UserWhereInput => ({
  coSpeaking: { some: { talkId, state: "accepted" } },
});

/** Audiences that can be looked up; the mutation passes the others. */
export const audiences = {
  attendees: (tx: Tx, { meetupId }: Occasion) => answered(tx, meetupId, ["going", "waitlisted"]),
  watchers: (tx: Tx, { meetupId }: Occasion) => answered(tx, meetupId, ["going"]),
  hosts: (tx: Tx, { meetupId, except }: Occasion) => people(tx, hostsOf(meetupId), except),
  "hosts-of-event": (tx: Tx, { eventId, except }: Occasion) =>
    people(tx, hostsOfEvent(eventId), except),
  /** The hosts, or the organizers while there are none. */
  "hosts-or-organizers": async (tx: Tx, { eventId, meetupId, except }: Occasion) => {
    const hosts = await people(tx, hostsOf(meetupId), except);
    return hosts.length > 0 ? hosts : people(tx, organizersOf(eventId), except);
  },
  organizers: (tx: Tx, { eventId, except }: Occasion) => people(tx, organizersOf(eventId), except),
  staff: (tx: Tx, occasion: Occasion) => people(tx, staffOf(occasion), occasion.except),
  /** Suspended speakers are included: the decision concerns them. */
  speaker: async (tx: Tx, { subjectId }: Occasion) => {
    const where = { proposals: { some: { id: subjectId ?? "" } } };
    return (await tx.user.findMany({ where, select: reader })).map(toPerson);
  },
  /** With the co-speakers who accepted. */
  speakers: async (tx: Tx, { subjectId: talkId = "" }: Occasion) => {
    const where = { OR: [{ proposals: { some: { id: talkId } } }, coSpeakersOf(talkId)] };
    return (await tx.user.findMany({ where, select: reader })).map(toPerson);
  },
  "co-speakers": async (tx: Tx, { subjectId: talkId = "" }: Occasion) =>
    (await tx.user.findMany({ where: coSpeakersOf(talkId), select: reader })).map(toPerson),
} satisfies Record<string, (tx: Tx, occasion: Occasion) => Promise<Recipient[]>>;

/** Audiences that only the mutation knows. */
type Named =
  | "address"
  | "attendee"
  | "invitee"
  | "host"
  | "former-host"
  | "wishers"
  | "readers"
  | "owner";

export type Audience = keyof typeof audiences | Named;
