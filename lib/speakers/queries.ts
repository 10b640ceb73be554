import { db } from "@/lib/platform/db/client";
import { STEPS, type Step, stepsOf } from "./rules";

type Talk = Parameters<typeof stepsOf>[0] & { id: string };

/** What became of these proposals, by whom and when: for their proposers and hosts. */
export async function stepsOfTalks(talks: readonly Talk[]): Promise<Map<string, Step[]>> {
  if (talks.length === 0) return new Map();
  const rows = await db.activity.findMany({
    where: { subjectId: { in: talks.map(({ id }) => id) }, verb: { in: Object.keys(STEPS) } },
    select: { subjectId: true, verb: true, at: true, actorName: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const recordedOf = (id: string) => rows.filter(({ subjectId }) => subjectId === id);
  return new Map(talks.map((talk) => [talk.id, stepsOf(talk, recordedOf(talk.id))]));
}
