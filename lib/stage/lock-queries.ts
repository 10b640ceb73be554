import { type DoorMeetup, doorMeetup } from "@/lib/door/queries";
import { NotFound } from "@/lib/kernel/outcome";
import type { Actor, Viewer } from "@/lib/kernel/viewer";
import { actorOf } from "@/lib/kernel/viewer";
import { passEnd } from "@/lib/passes/rules";
import { tonightOf } from "@/lib/phases/tonight-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { lockMeetup } from "@/lib/seating/locks";
import { mayRunStage } from "./policy";
import { type StageRefusal, stageRefusal } from "./rules";

/** The meetup, for whoever runs its stage; throws NotFound for anybody else. */
export async function stageMeetup(tx: Tx, viewer: Viewer, meetupId: string, at: Date) {
  const meetup = await doorMeetup(tx, meetupId);
  if (!mayRunStage(viewer, meetup, at)) throw new NotFound("stage");
  return meetup;
}

/** The same, with the meetup locked: its marks follow each other. */
export async function lockStage(tx: Tx, viewer: Viewer, meetupId: string, at: Date) {
  await lockMeetup(tx, meetupId);
  return stageMeetup(tx, viewer, meetupId, at);
}

export function stageClosed(meetup: DoorMeetup, at: Date): StageRefusal | null {
  return stageRefusal({ ...meetup, from: tonightOf(meetup).from, until: passEnd(meetup) }, at);
}

/** With the first name that goes with a pass. */
export async function stageActor(tx: Tx, viewer: Viewer): Promise<Actor> {
  const actor = actorOf(viewer);
  if (viewer?.kind !== "pass") return actor;
  const where = { id: viewer.device };
  const device = await tx.doorDevice.findUnique({ where, select: { name: true } });
  return { ...actor, actorName: device?.name ?? null };
}

export const runsStage = async (viewer: Viewer, meetupId: string, at: Date): Promise<boolean> =>
  mayRunStage(viewer, await doorMeetup(db, meetupId), at);
