import { randomUUID } from "node:crypto";
import { type Recipient, toPerson } from "@/lib/activity/audience-queries";
import { type Entry, record } from "@/lib/activity/record";
import { InvalidField, InvalidFields, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { lockPerson } from "@/lib/seating/locks";
import { listSpeakers } from "./listed-mutations";
import { type LockedCoSpeaker, type LockedTalk, lockCoSpeaker, lockTalks } from "./lock-queries";
import { mayInvite } from "./policy";
import {
  afterMove,
  DAILY_INVITATIONS,
  dayBefore,
  type SpeakersRefusal,
  speakersRefusal,
} from "./rules";
import { type CoSpeakerRows, type InviteCoSpeaker, MOST } from "./schema";

export type Named = { name: string; address: string };

/** The rows of a form that were filled in; throws for what can't be in one of them. */
export function namedIn(viewer: Person, rows: CoSpeakerRows): Named[] {
  const errors: InvalidField[] = [];
  const named: Named[] = [];
  rows.forEach(({ name, address }, at) => {
    const wrong = (field: keyof Named, code: InvalidField["code"]) =>
      errors.push(new InvalidField(`coSpeakers.${at}.${field}`, code));
    if (!name || !address) return;
    if (address === viewer.email) wrong("address", "co-speaker-self");
    if (named.some((one) => one.address === address)) wrong("address", "co-speaker-twice");
    named.push({ name, address });
  });
  if (errors.length > 0) throw new InvalidFields(errors);
  return named;
}

/** A mail's occasion begins with its sender, so that the sender's mails can be counted. */
const sentBy = (viewer: Person) => `${viewer.id}:`;

/** Counts today's mails. Locks the person, so that concurrent requests are counted in turn. */
export async function mayMailMore(tx: Tx, viewer: Person, more: number): Promise<boolean> {
  if (more === 0) return true;
  await lockPerson(tx, viewer.id);
  const sent = await tx.email.count({
    where: {
      dedupeKey: { startsWith: `co-speaker-invited:${sentBy(viewer)}` },
      createdAt: { gt: dayBefore(realNow()) },
    },
  });
  return sent + more <= DAILY_INVITATIONS;
}

/** Whether those whom a draft names can be mailed today. */
export async function mayMailNamed(tx: Tx, viewer: Person, talkId: string): Promise<boolean> {
  const named = await tx.coSpeaker.count({ where: { talkId, state: "invited" } });
  return mayMailMore(tx, viewer, named);
}

/** Writes who is named on a new proposal. A draft's are mailed once it is proposed. */
export async function nameCoSpeakers(
  tx: Tx,
  talkIds: readonly string[],
  named: readonly Named[],
  createdAt: Date,
): Promise<void> {
  await tx.coSpeaker.createMany({
    data: talkIds.flatMap((talkId) =>
      named.map((one, position) => ({ ...one, talkId, position, createdAt })),
    ),
  });
}

type About = Pick<Entry, "actor" | "at" | "eventId"> & { meetupId: string };
type Invited = { id: string; offerId: string | null };

/** Nobody knows which language they read. */
const recipientAt = (address: string) => ({ key: address, address, language: "both" }) as const;

/** What is recorded of those whom a talk invites. Of a talk in several cities, each gets one mail. */
export async function coSpeakerEntries(
  tx: Tx,
  viewer: Person,
  talk: Invited,
  about: About,
): Promise<Entry[]> {
  const invited = await tx.coSpeaker.findMany({
    where: { talkId: talk.id, state: "invited" },
    select: { id: true, address: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return invited.map(({ id, address }) => ({
    ...{ verb: "co-speaker.invited", ...about, subjectId: id },
    params: { coSpeakerId: id },
    recipients: [recipientAt(address)],
    occasion: `${sentBy(viewer)}${talk.offerId ?? talk.id}`,
  }));
}

type InviteRefusal = SpeakersRefusal | "enough-speakers" | "enough-for-today";

/** Names one more, in all cities that the talk is still proposed to. */
export async function inviteCoSpeaker(
  viewer: Person,
  input: InviteCoSpeaker,
): Promise<Outcome<object, InviteRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talks = await lockTalks(tx, input.talkId);
    const [asked] = talks;
    if (!mayInvite(viewer, asked)) throw new NotFound("talk");
    const refusal = speakersRefusal(asked, at);
    if (refusal) return { ok: false, reason: refusal };
    if (input.address === viewer.email) throw new InvalidField("address", "co-speaker-self");
    const found = await tx.coSpeaker.findMany({
      where: { talkId: asked.id },
      select: { address: true, state: true, answeredAt: true },
    });
    const earlier = found.find(({ address }) => address === input.address);
    // Sent twice, or named before.
    if (earlier?.state === "invited") return { ok: true };
    if (earlier && earlier.state !== "removed")
      throw new InvalidField("address", "co-speaker-answered");
    const active = found.filter(({ state }) => state === "invited" || state === "accepted");
    if (active.length >= MOST) return { ok: false, reason: "enough-speakers" };
    if (!(await mayMailMore(tx, viewer, 1))) return { ok: false, reason: "enough-for-today" };
    const open = talks.filter((talk) => speakersRefusal(talk, at) === null);
    const again = earlier?.answeredAt ?? null;
    const one = { ...input, position: found.length, again, at };
    await record(tx, ...(await invite(tx, viewer, open, one)));
    return { ok: true };
  });
}

/** `again`: when somebody answered who was taken off since, and gets another mail. */
type New = Named & { position: number; again: Date | null; at: Date };

async function invite(
  tx: Tx,
  viewer: Person,
  talks: readonly LockedTalk[],
  { name, address, position, again, at }: New,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const talk of talks) {
    const data = { name, state: "invited", answeredAt: null, userId: null } as const;
    const { id } = await tx.coSpeaker.upsert({
      where: { talkId_address: { talkId: talk.id, address } },
      create: { id: randomUUID(), talkId: talk.id, address, name, position, createdAt: at },
      update: data,
      select: { id: true },
    });
    const about = { eventId: talk.meetup.eventId, meetupId: talk.meetupId, subjectId: id };
    const occasion = `${sentBy(viewer)}${talk.offerId ?? talk.id}`;
    entries.push({
      ...{ verb: "co-speaker.invited", actor: actorOf(viewer), at, ...about },
      params: { coSpeakerId: id },
      recipients: talk.state === "draft" ? [] : [recipientAt(address)],
      occasion: again ? `${occasion}:${again.getTime()}` : occasion,
    });
  }
  return entries;
}

/** The proposer takes somebody off the talk, or takes an invitation back. Repeating changes nothing. */
export async function removeCoSpeaker(
  viewer: Person,
  { coSpeakerId }: { coSpeakerId: string },
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const rows = await lockCoSpeaker(tx, coSpeakerId);
    if (!mayInvite(viewer, rows[0].talk)) throw new NotFound("co-speaker");
    const recipients = await accountsOf(tx, rows);
    const entries: Entry[] = [];
    for (const row of rows) {
      const next = afterMove(row.state, "remove");
      if (!next) continue;
      const { id, talk } = row;
      await tx.coSpeaker.update({ where: { id }, data: { state: next, needs: null } });
      await listSpeakers(tx, talk.id);
      const about = { eventId: talk.meetup.eventId, meetupId: talk.meetupId, subjectId: id };
      entries.push({
        ...{ verb: "co-speaker.removed", actor: actorOf(viewer), at, ...about },
        params: { talkId: talk.id, why: "removed" },
        recipients: isExpected(row, at) ? recipients : [],
        // One mail for all cities.
        occasion: `${coSpeakerId}:${at.getTime()}`,
      });
    }
    if (entries.length > 0) await record(tx, ...entries);
    return { ok: true };
  });
}

/** Who said yes to a talk that may still be given. */
function isExpected({ state, talk }: LockedCoSpeaker, at: Date): boolean {
  const refusal = speakersRefusal(talk, at);
  return state === "accepted" && (refusal === null || refusal === "night-begun");
}

/** The same person's in every row, who may have said yes by another address than the one that was invited. */
async function accountsOf(tx: Tx, rows: readonly LockedCoSpeaker[]): Promise<Recipient[]> {
  const where = { id: { in: rows.flatMap(({ userId }) => userId ?? []) } };
  const select = { id: true, email: true, locale: true } as const;
  return (await tx.user.findMany({ where, select })).map(toPerson);
}
