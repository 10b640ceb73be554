import { randomBytes, randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Viewer } from "@/lib/kernel/viewer";
import { eraseAfterNights } from "@/lib/meetups/mutations";
import { db } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { lockStage, stageActor, stageClosed } from "./lock-queries";
import type { StageRefusal } from "./rules";
import type { DisconnectScreen, PairScreen } from "./schema";
import { screenHash } from "./screen-queries";
import { CODE_MINUTES, codeHash, screenCode } from "./screen-rules";

const DAY_MS = 86_400_000;

/** Makes a screen that waits to be paired, for the machine that keeps its secret. Forgets those that nobody paired. */
export async function openScreen(): Promise<{ ok: true; id: string; secret: string }> {
  const [at, realAt] = [await now(), realNow()];
  const [id, secret] = [randomUUID(), randomBytes(32).toString("base64url")];
  return db.$transaction(async (tx) => {
    const before = new Date(realAt.getTime() - DAY_MS);
    await tx.stageScreen.deleteMany({ where: { meetupId: null, codeExpiresAt: { lt: before } } });
    await tx.stageScreen.create({
      data: {
        ...{ id, createdAt: at, secretHash: screenHash(id, secret) },
        codeHash: codeHash(screenCode(id)),
        codeExpiresAt: new Date(realAt.getTime() + CODE_MINUTES * 60_000),
      },
    });
    const about = { actor: actorOf(null), at, eventId: null, subjectId: id };
    await record(tx, { verb: "stage.screen-opened", ...about });
    return { ok: true, id, secret };
  });
}

/** Makes the screen whose code was typed one of the stage. Wrong, used and old codes are one and the same. */
export async function pairScreen(
  viewer: Viewer,
  { meetupId, code, view }: PairScreen,
): Promise<Outcome<{ screenId: string }, StageRefusal>> {
  const [at, realAt] = [await now(), realNow()];
  return db.$transaction(async (tx) => {
    const meetup = await lockStage(tx, viewer, meetupId, at);
    const closed = stageClosed(meetup, at);
    if (closed) return { ok: false, reason: closed };
    const found = { codeHash: codeHash(code) };
    const actor = await stageActor(tx, viewer);
    // Of two phones that type it at once, one has it.
    const { count } = await tx.stageScreen.updateMany({
      where: { ...found, pairedAt: null, revokedAt: null, codeExpiresAt: { gt: realAt } },
      data: { meetupId, view, pairedAt: at, pairedByName: actor.actorName },
    });
    if (count === 0) throw new InvalidField("code", "screen-code-wrong");
    const { id } = await tx.stageScreen.findUniqueOrThrow({ where: found, select: { id: true } });
    const about = { actor, at, eventId: meetup.eventId, meetupId, subjectId: id };
    await record(tx, { verb: "stage.screen-paired", ...about });
    return { ok: true, screenId: id };
  });
}

/** Ends what a screen sees. Repeating changes nothing. */
export async function disconnectScreen(
  viewer: Viewer,
  { meetupId, screenId: id }: DisconnectScreen,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { eventId } = await lockStage(tx, viewer, meetupId, at);
    const screen = await tx.stageScreen.findFirst({ where: { id, meetupId } });
    if (!screen) throw new NotFound("screen");
    if (screen.revokedAt) return { ok: true };
    await tx.stageScreen.update({ where: { id }, data: { revokedAt: at } });
    const about = { actor: await stageActor(tx, viewer), at, eventId, meetupId, subjectId: id };
    await record(tx, { verb: "stage.screen-disconnected", ...about });
    return { ok: true };
  });
}

/** The screens of past nights, which open nothing any more, and the first names of those who connected them. */
export async function eraseDueScreens(): Promise<void> {
  await eraseAfterNights({ stageScreens: { some: {} } }, async (tx, meetupId) => {
    await tx.stageScreen.deleteMany({ where: { meetupId } });
    return ["stage.screens-erased"];
  });
}
