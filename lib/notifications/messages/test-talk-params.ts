import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { isPublic } from "@/lib/talks/queries";

/** An accepted talk whose slides are due. */
export async function missingDeck(id = "") {
  const due = { decksDueOn: new Date("2026-01-10"), decksDueLocal: "18:00" };
  const data = { state: "accepted", meetup: { update: due } } as const;
  await db.talk.update({ where: { id }, data });
  return { talkId: id };
}

export async function invitedToSpeak() {
  const ahead = { startsAt: { gt: await now() }, status: "published" } as const;
  const where = { state: { in: ["submitted" as const, "accepted" as const] }, meetup: ahead };
  const { id: talkId } = await db.talk.findFirstOrThrow({ where });
  const address = `${randomUUID()}@example.ca`;
  const data = { talkId, name: "Ana", address, position: 0, createdAt: realNow() };
  return { coSpeakerId: (await db.coSpeaker.create({ data, select: { id: true } })).id };
}

/** A talk of a published line-up, whose time is to be mailed. */
export async function speakerTurn() {
  const { id: talkId } = await db.talk.findFirstOrThrow({
    where: isPublic,
    select: { id: true },
    orderBy: { createdAt: "desc" },
  });
  const from = "2026-01-10T02:00:00.000Z";
  const turn = { talkId };
  return {
    ...{ "talk-scheduled": turn, "talk-moved": { ...turn, from }, "speaker-reminder": turn },
    "no-longer-speaking": { ...turn, why: "withdrawn" },
  };
}
