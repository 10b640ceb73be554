import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { talkCallOf, withTalkCall } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { bilingual } from "@/lib/platform/i18n/bilingual";
import { lockMeetup } from "@/lib/seating/locks";
import { lockLineUp } from "@/lib/slots/lock-queries";
import { notOffered } from "@/lib/talk-calls/rules";
import { mayChangeProposal } from "./policy";
import { type Content, isEditable, proposalRefusal, submissionRefusal } from "./rules";
import type { Propose } from "./schema";

const gathering = {
  status: true,
  endsAt: true,
  event: { select: { status: true } },
} satisfies Prisma.MeetupSelect;

/** Why the meetup takes no more talks; null while it does. */
export async function closedToTalks(tx: Tx, meetupId: string, at: Date) {
  const { event, ...meetup } = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: gathering,
  });
  return proposalRefusal({ ...meetup, eventStatus: event.status }, at);
}

/** Why nothing may be submitted to the meetup, and what its call offers. */
export async function lockedCall(tx: Tx, meetupId: string, at: Date) {
  const { event, ...meetup } = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { ...gathering, ...withTalkCall, city: { select: { nameEn: true, nameFr: true } } },
  });
  const talkCall = talkCallOf(meetup);
  const closed = submissionRefusal({ ...meetup, talkCall, eventStatus: event.status }, at);
  return { closed, talkCall, town: bilingual((locale) => placeName(meetup, locale)) };
}

/** Of a talk that will not be given nobody needs anything. */
export const withoutNeeds = {
  needs: null,
  coSpeakers: { updateMany: { where: { needs: { not: null } }, data: { needs: null } } },
} satisfies Prisma.TalkUpdateInput;

const lockedTalk = {
  id: true,
  meetupId: true,
  offerId: true,
  proposerId: true,
  title: true,
  state: true,
  revision: true,
  format: true,
  locale: true,
  minutes: true,
  meetup: { select: { eventId: true, startsAt: true } },
} satisfies Prisma.TalkSelect;

export type LockedTalk = Prisma.TalkGetPayload<{ select: typeof lockedTalk }>;

/** The viewer's own talk, with its meetup locked; throws NotFound for anybody else's. */
export async function lockOwnTalk(tx: Tx, viewer: Person, id: string): Promise<LockedTalk> {
  await lockMeetup(tx, await meetupOfTalk(tx, id));
  const talk = await tx.talk.findUniqueOrThrow({ where: { id }, select: lockedTalk });
  if (!mayChangeProposal(viewer, talk)) throw new NotFound("talk");
  return talk;
}

/** The rows of the same talk in other cities that no host has decided on; the caller has locked the offer. */
export async function undecidedElsewhere(tx: Tx, talk: LockedTalk): Promise<LockedTalk[]> {
  return (await elsewhere(tx, talk)).filter(({ state }) => isEditable(state));
}

/** The rows of the same talk in other cities. */
export async function elsewhere(tx: Tx, { id, offerId }: LockedTalk): Promise<LockedTalk[]> {
  if (!offerId) return [];
  const where = { offerId, id: { not: id } };
  return tx.talk.findMany({ where, select: lockedTalk, orderBy: { meetupId: "asc" } });
}

/** A talk the viewer may decide on, with its line-up locked; throws NotFound for drafts. */
export async function lockTalkToDecide(tx: Tx, viewer: Person, id: string): Promise<LockedTalk> {
  await lockLineUp(tx, viewer, await meetupOfTalk(tx, id));
  const talk = await tx.talk.findUniqueOrThrow({ where: { id }, select: lockedTalk });
  if (talk.state === "draft") throw new NotFound("talk");
  return talk;
}

async function meetupOfTalk(tx: Tx, id: string): Promise<string> {
  const talk = await tx.talk.findUnique({ where: { id }, select: { meetupId: true } });
  if (!talk) throw new NotFound("talk");
  return talk.meetupId;
}

/** Why it can't be saved so. A draft is kept whatever its meetup's call says. */
export async function closedTo(
  tx: Tx,
  meetupId: string,
  content: Content,
  as: Propose["as"],
  at: Date,
) {
  if (as === "draft") return closedToTalks(tx, meetupId, at);
  const { closed, talkCall } = await lockedCall(tx, meetupId, at);
  const field = closed ? null : notOffered(talkCall, content);
  if (field) throw new InvalidField(field, "not-offered");
  return closed;
}
