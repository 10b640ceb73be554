import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { activeHosts, rightsOf } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import { mayModerateAnswers } from "./policy";
import { hasPrompt } from "./rules";

const fields = {
  kind: true,
  status: true,
  eventId: true,
  startsAt: true,
  endsAt: true,
  roomCode: true,
  event: {
    select: {
      status: true,
      promptEn: true,
      promptFr: true,
      organizers: { select: { userId: true } },
    },
  },
  roles: activeHosts,
} as const;

/** Whose sentence was completed, though the event may have none any more. */
export async function meetupOfPrompt(tx: Tx, viewer: Person | null, id: string) {
  const found = await tx.meetup.findUnique({ where: { id }, select: fields });
  if (!found) throw new NotFound("meetup");
  const { event, roles, ...meetup } = found;
  return {
    ...meetup,
    eventStatus: event.status,
    hasPrompt: hasPrompt(event),
    mayModerate: mayModerateAnswers(viewer, rightsOf({ event, roles })),
  };
}
