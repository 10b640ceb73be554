import { type Entry, record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person, type Viewer } from "@/lib/kernel/viewer";
import { confirmedPerson } from "@/lib/people/mutations";
import { isSuspended } from "@/lib/people/queries";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { listSpeakers } from "./listed-mutations";
import { type LockedCoSpeaker, lockCoSpeaker, lockTalks } from "./lock-queries";
import { acceptedCoSpeakers } from "./queries";
import {
  afterMove,
  type LinkIssue,
  linkIssue,
  type SpeakersRefusal,
  speakersRefusal,
} from "./rules";
import type { Answer, OwnNeeds } from "./schema";

type Refusal = LinkIssue | "own-talk" | "suspended";
/** `signedIn`: whether the answer is the viewer's, whose talks are on their page. */
type Answered = { move: Answer["move"]; signedIn: boolean };

/**
 * Somebody says whether they speak, too: the viewer, or whoever reads the mail of the address that was invited. The
 * link answers for every city that the talk is still proposed to.
 */
export async function answerAsCoSpeaker(
  viewer: Person | null,
  { token, name, move }: Answer,
  locale: Locale,
): Promise<Outcome<Answered, Refusal>> {
  const link = readLink("co-speaker", token);
  if (!link) throw new NotFound("co-speaker");
  const at = await now();
  return db.$transaction(async (tx) => {
    const rows = await lockCoSpeaker(tx, link.id);
    const [asked] = rows;
    const done = { ok: true, move, signedIn: viewer !== null } as const;
    const open = rows.filter((row) => linkIssue(row.state, row.talk, at) === null);
    if (open.length === 0) {
      const issue = linkIssue(asked.state, asked.talk, at) ?? "removed";
      return (await isSameAnswer(tx, viewer, asked, move)) ? done : { ok: false, reason: issue };
    }
    const email = viewer?.email ?? asked.address;
    if (await isSuspended(tx, email)) return { ok: false, reason: "suspended" };
    const person = viewer ?? (move === "accept" ? await personOf(tx, email, name, locale) : null);
    // The address may have become the proposer's since.
    if (person?.id === asked.talk.proposerId) return { ok: false, reason: "own-talk" };
    const holder: Viewer = { kind: "holder", purpose: "co-speaker", target: link.id };
    const actor = actorOf(viewer ?? holder);
    const entries: Entry[] = [];
    for (const row of open) entries.push(await answer(tx, row, { move, person, name, actor, at }));
    await record(tx, ...entries);
    return done;
  });
}

type Given = Pick<Answer, "move" | "name"> &
  Pick<Entry, "actor" | "at"> & { person: { id: string } | null };

async function answer(
  tx: Tx,
  { id, state, talk }: LockedCoSpeaker,
  { move, person, name, actor, at }: Given,
): Promise<Entry> {
  const isListed = person !== null && (await isOnTalk(tx, talk.id, person.id));
  // By another address of theirs.
  const made = move === "accept" && isListed ? "remove" : move;
  const next = afterMove(state, made);
  if (!next) throw new Error("an open invitation can be answered");
  const joined = next === "accepted" && person ? { userId: person.id, name } : {};
  await tx.coSpeaker.update({ where: { id }, data: { state: next, answeredAt: at, ...joined } });
  if (next === "accepted") await listSpeakers(tx, talk.id);
  const about = { eventId: talk.meetup.eventId, meetupId: talk.meetupId, subjectId: id };
  const verb = next === "accepted" ? "co-speaker.accepted" : "co-speaker.declined";
  return { verb, actor, at, ...about };
}

async function isOnTalk(tx: Tx, talkId: string, userId: string): Promise<boolean> {
  const speakers = await acceptedCoSpeakers(tx, [talkId]);
  return speakers.some((speaker) => speaker.userId === userId);
}

/** Sent twice: by the same person, or without signing in by whoever reads the same mail. */
async function isSameAnswer(
  tx: Tx,
  viewer: Person | null,
  { state, userId, address }: LockedCoSpeaker,
  move: Answer["move"],
): Promise<boolean> {
  if (move === "decline") return state === "declined";
  if (state !== "accepted" || !userId) return false;
  if (viewer) return viewer.id === userId;
  return (await tx.user.count({ where: { id: userId, email: address } })) === 1;
}

async function personOf(tx: Tx, email: string, typed: string, locale: Locale) {
  const person = await confirmedPerson(tx, email, locale);
  await tx.user.updateMany({ where: { id: person.id, name: null }, data: { name: typed } });
  return person;
}

/** A co-speaker says what they need there. The same text again changes nothing. */
export async function saveOwnNeeds(
  viewer: Person,
  { talkId, needs }: OwnNeeds,
): Promise<Outcome<object, SpeakersRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const [talk] = await lockTalks(tx, talkId);
    const where = { talkId, userId: viewer.id, state: "accepted" } as const;
    const row = await tx.coSpeaker.findFirst({ where, select: { id: true, needs: true } });
    if (!row) throw new NotFound("talk");
    const refusal = speakersRefusal(talk, at);
    if (refusal) return { ok: false, reason: refusal };
    if (row.needs === needs) return { ok: true };
    await tx.coSpeaker.update({ where: { id: row.id }, data: { needs } });
    const about = { eventId: talk.meetup.eventId, meetupId: talk.meetupId, subjectId: row.id };
    await record(tx, { verb: "co-speaker.needs-saved", actor: actorOf(viewer), at, ...about });
    return { ok: true };
  });
}

/** A co-speaker leaves the talk in one city. Repeating changes nothing. */
export async function leaveTalk(viewer: Person, { talkId }: { talkId: string }): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const where = { talkId, userId: viewer.id };
    const found = await tx.coSpeaker.findFirst({
      where,
      select: { talk: { select: { meetupId: true, meetup: { select: { eventId: true } } } } },
    });
    if (!found) throw new NotFound("talk");
    const { meetupId, meetup } = found.talk;
    await lockMeetup(tx, meetupId);
    const [left] = await tx.coSpeaker.updateManyAndReturn({
      where: { ...where, state: "accepted" },
      data: { state: "left", answeredAt: at, needs: null },
      select: { id: true },
    });
    if (!left) return { ok: true };
    await listSpeakers(tx, talkId);
    const about = { eventId: meetup.eventId, meetupId, subjectId: left.id };
    await record(tx, { verb: "co-speaker.left", actor: actorOf(viewer), at, ...about });
    return { ok: true };
  });
}
