import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { withdrawsAs } from "@/lib/reflections/policy";
import { mayRestore } from "./policy";

const MOST = 200;

type Commitment = { id: string; organizerIds: string[] };

/** The latest notes of a commitment, oldest first; a withdrawn one stays for a while where it was withdrawn. */
export async function notesOf({ id, organizerIds }: Commitment, viewer: Person | null) {
  const since = shownInPlaceSince(await now());
  const rows = await db.commitmentNote.findMany({
    where: { commitmentId: id, OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: since } }] },
    select: {
      ...{ id: true, authorId: true, authorName: true, locale: true, body: true, state: true },
      ...{ createdAt: true, withdrawnAt: true, withdrawnBy: true },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows
    .reverse()
    .filter((row) => !row.withdrawnAt || mayRestore(viewer, { ...row, organizerIds }))
    .map(({ withdrawnAt, withdrawnBy: _, authorId, body, ...rest }) => ({
      ...rest,
      body: withdrawnAt ? null : body,
      withdrawsAs: withdrawnAt ? null : withdrawsAs(viewer, { authorId, organizerIds }),
    }));
}

export type ShownNote = Awaited<ReturnType<typeof notesOf>>[number];
