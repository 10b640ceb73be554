import { randomUUID } from "node:crypto";
import { type Entry, record } from "@/lib/activity/record";
import {
  coSpeakerEntries,
  mayMailMore,
  mayMailNamed,
  type Named,
  nameCoSpeakers,
  namedIn,
} from "@/lib/co-speakers/invite-mutations";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { type Bilingual, bilingual } from "@/lib/platform/i18n/bilingual";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { notOffered } from "@/lib/talk-calls/rules";
import { closedTo, closedToTalks, lockedCall, lockOwnTalk } from "./lock-queries";
import { submitDrafts } from "./mutations";
import { mayPropose } from "./policy";
import {
  contentOf,
  isAccepted,
  isEditable,
  type SavedAs,
  type SubmissionRefusal,
  type TalkState,
} from "./rules";
import type { Propose } from "./schema";

const othersOf = ({ meetupId, alsoMeetupIds }: Propose): string[] =>
  [...new Set(alsoMeetupIds)].filter((id) => id !== meetupId).sort();

/** The same of the other cities that it is offered to, which the form offered while they asked for it. */
async function checkOthers(tx: Tx, input: Propose, at: Date): Promise<void> {
  const refusing = { "city-closed": [] as Bilingual[], "city-not-asking": [] as Bilingual[] };
  for (const meetupId of othersOf(input)) {
    const { closed, talkCall, town } = await lockedCall(tx, meetupId, at);
    if (input.as === "draft" && (await closedToTalks(tx, meetupId, at)) === null) continue;
    if (closed) refusing["city-closed"].push(town);
    else if (notOffered(talkCall, input)) refusing["city-not-asking"].push(town);
  }
  for (const code of ["city-closed", "city-not-asking"] as const) {
    const towns = refusing[code];
    if (towns.length === 0) continue;
    const params = { towns: bilingual(listOf(towns)), count: towns.length };
    throw new InvalidField("alsoMeetupIds", code, params);
  }
}

const listOf = (towns: readonly Bilingual[]) => (locale: Locale) =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(towns.map((town) => town[locale]));

type ProposeRefusal = SubmissionRefusal | "already-sent" | "enough-for-today";

export async function propose(
  viewer: Person,
  input: Propose,
): Promise<Outcome<SavedAs, ProposeRefusal>> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupsToPropose(tx, viewer, input);
    const named = namedIn(viewer, input.coSpeakers);
    const id = randomUUID();
    // A form's key identifies one talk, even if the text differs.
    const key = idempotencyKey(viewer.id, meetupId, input.key);
    const sent = await once<Outcome<{ talkId: string }, ProposeRefusal>>(
      tx,
      "propose-talk",
      key,
      async () => {
        const closed = await closedTo(tx, meetupId, input, input.as, at);
        if (closed) return { ok: false, reason: closed };
        await checkOthers(tx, input, at);
        if (!(await mayMailMore(tx, viewer, named.length)))
          return { ok: false, reason: "enough-for-today" };
        await createTalks(tx, viewer, { id, eventId, input, named, at });
        return { ok: true, talkId: id };
      },
    );
    if (!sent.ok) return sent;
    if (sent.talkId !== id) return repeatProposal(tx, viewer, { ...input, ...sent, named }, at);
    return { ok: true, state: input.as };
  });
}

/** In the order of their ids. */
async function lockMeetupsToPropose(tx: Tx, viewer: Person, input: Propose) {
  const others = othersOf(input);
  for (const id of [input.meetupId, ...others].sort()) await lockMeetup(tx, id);
  const meetup = await meetupRights(tx, input.meetupId);
  if (!mayPropose(viewer, meetup)) throw new NotFound("meetup");
  for (const id of others) {
    const other = await meetupRights(tx, id);
    if (other.eventId !== meetup.eventId || !mayPropose(viewer, other))
      throw new NotFound("meetup");
  }
  return meetup;
}

type New = { id: string; eventId: string; input: Propose; named: Named[]; at: Date };

/** One row for each city that it is offered to. */
async function createTalks(tx: Tx, viewer: Person, { id, eventId, input, named, at }: New) {
  const others = othersOf(input);
  const offerId = others.length > 0 ? randomUUID() : null;
  const content = contentOf(input);
  const rows = [{ id, meetupId: input.meetupId }].concat(
    others.map((meetupId) => ({ id: randomUUID(), meetupId })),
  );
  const owned = { proposerId: viewer.id, createdAt: at, state: input.as, offerId };
  await tx.talk.createMany({ data: rows.map((row) => ({ ...content, ...owned, ...row })) });
  await nameCoSpeakers(
    tx,
    rows.map((row) => row.id),
    named,
    at,
  );
  const entries: Entry[] = [];
  for (const row of rows) {
    const about = { actor: actorOf(viewer), at, eventId, meetupId: row.meetupId };
    const verb = input.as === "submitted" ? "talk.submitted" : "talk.drafted";
    entries.push({ verb, ...about, subjectId: row.id });
    if (input.as === "submitted") {
      const talk = { id: row.id, offerId };
      entries.push(...(await coSpeakerEntries(tx, viewer, talk, about)));
    }
  }
  await record(tx, ...entries);
}

/** Submits the draft that the same form saved; refused if its text has changed since. */
async function repeatProposal(
  tx: Tx,
  viewer: Person,
  input: Propose & { talkId: string; named: Named[] },
  at: Date,
): Promise<Outcome<SavedAs, ProposeRefusal>> {
  if (!(await isSameOffer(tx, input))) return { ok: false, reason: "already-sent" };
  const talk = await lockOwnTalk(tx, viewer, input.talkId);
  const isSame = (await tx.talk.count({ where: { id: talk.id, ...contentOf(input) } })) > 0;
  const isActive = isEditable(talk.state) || isAccepted(talk.state);
  if (!isSame || !isActive) return { ok: false, reason: "already-sent" };
  if (talk.state !== "draft" || input.as === "draft")
    return { ok: true, state: shownState(talk.state) };
  const closed = await closedTo(tx, talk.meetupId, input, "submitted", at);
  if (closed) return { ok: false, reason: closed };
  if (!(await mayMailNamed(tx, viewer, talk.id))) return { ok: false, reason: "enough-for-today" };
  await record(tx, ...(await submitDrafts(tx, viewer, talk, at)));
  return { ok: true, state: "submitted" };
}

/** Whether it was sent to the same cities, with the same co-speakers: what is locked is what the first one made. */
async function isSameOffer(tx: Tx, input: Propose & { talkId: string; named: Named[] }) {
  const { offerId, coSpeakers, ...talk } = await tx.talk.findUniqueOrThrow({
    where: { id: input.talkId },
    select: { meetupId: true, offerId: true, coSpeakers: { select: { address: true } } },
  });
  const where = { offerId, meetupId: { not: talk.meetupId } };
  const others = offerId ? await tx.talk.findMany({ where, select: { meetupId: true } }) : [];
  const cities = others.map(({ meetupId }) => meetupId).sort();
  const addresses = coSpeakers.map(({ address }) => address);
  return (
    cities.join() === othersOf(input).join() &&
    input.named.every(({ address }) => addresses.includes(address))
  );
}

const shownState = (state: TalkState) => (state === "draft" ? "draft" : "submitted");
