import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { mayWrite } from "@/lib/reflections/policy";
import { lockOpenQuestion } from "@/lib/seating/locks";

/** Covers its answer. Of an event that the viewer may not see it does not exist. */
export async function lockedQuestion(tx: Tx, viewer: Person, id: string) {
  await lockOpenQuestion(tx, id);
  const found = await tx.openQuestion.findUnique({
    where: { id },
    select: {
      ...{ id: true, authorId: true, answerId: true, withdrawnAt: true, withdrawnBy: true },
      event: {
        select: { id: true, status: true, organizers: { select: { userId: true } } },
      },
      meetup: { select: { roles: { where: { role: "host" }, select: { userId: true } } } },
    },
  });
  if (!found) throw new NotFound("question");
  const { meetup, ...question } = found;
  const organizerIds = found.event.organizers.map(({ userId }) => userId);
  if (!mayWrite(viewer, { ...found.event, organizerIds })) throw new NotFound("question");
  const hostIds = (meetup?.roles ?? []).map(({ userId }) => userId);
  return { ...question, organizerIds, hostIds };
}
