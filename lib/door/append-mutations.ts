import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { DoorEventKind } from "./rules";

export type NewDoorEvent = {
  id?: string;
  deviceId?: string;
  counter?: number;
  kind: DoorEventKind;
  rsvpId?: string | null;
  name?: string | null;
  targetId?: string | null;
  occurredAt: Date;
};

type About = {
  by: "device" | "host" | "self";
  actor: Actor;
  at: Date;
  /** By default the first event. */
  subjectId?: string;
};

/** Numbers and stores new events of a meetup that is locked, and records them as one change. */
export async function appendEvents(
  tx: Tx,
  { id: meetupId, eventId }: { id: string; eventId: string },
  { by, actor, at, subjectId }: About,
  events: readonly NewDoorEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { doorSequence } = await tx.meetup.update({
    where: { id: meetupId },
    data: { doorSequence: { increment: events.length } },
    select: { doorSequence: true },
  });
  const rows = events.map((event, i) => ({
    ...{ id: randomUUID(), counter: 0, meetupId, by, receivedAt: at },
    ...event,
    sequence: doorSequence - events.length + 1 + i,
  }));
  await tx.doorEvent.createMany({ data: rows });
  await record(tx, {
    verb: "door.recorded",
    actor,
    at,
    eventId,
    meetupId,
    subjectId: subjectId ?? rows[0]?.id ?? meetupId,
    detail: { events: rows.length },
  });
}
