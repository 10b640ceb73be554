import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { undoes, withdrawsAs } from "@/lib/reflections/policy";

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
    .filter((row) => !row.withdrawnAt || undoes(withdrawsAs(viewer, { ...row, organizerIds }), row))
    .map(({ withdrawnAt, withdrawnBy: _, authorId, body, ...rest }) => ({
      ...rest,
      body: withdrawnAt ? null : body,
      withdrawsAs: withdrawnAt ? null : withdrawsAs(viewer, { authorId, organizerIds }),
    }));
}

export type ShownNote = Awaited<ReturnType<typeof notesOf>>[number];

const commitment = {
  select: { id: true, slug: true, text: true, locale: true, event: { select: { slug: true } } },
} satisfies Prisma.CommitmentDefaultArgs;

const note = {
  id: true,
  authorName: true,
  body: true,
  locale: true,
  state: true,
  commitment,
} satisfies Prisma.CommitmentNoteSelect;

type NoteRow = Prisma.CommitmentNoteGetPayload<{ select: typeof note }>;
export type MailedCommitment = NoteRow["commitment"] & { notes: NoteRow[] };

/** By commitment, the notes that are still there and whose commitment the person is still in. */
export async function newsForMail(userId: string, noteIds: string[]): Promise<MailedCommitment[]> {
  const rows = await db.commitmentNote.findMany({
    where: {
      ...{ id: { in: noteIds }, withdrawnAt: null },
      commitment: { withdrawnAt: null, owners: { some: { userId, removedAt: null } } },
    },
    select: note,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const news = new Map<string, MailedCommitment>();
  for (const row of rows) {
    const known = news.get(row.commitment.id) ?? { ...row.commitment, notes: [] };
    news.set(row.commitment.id, { ...known, notes: [...known.notes, row] });
  }
  return [...news.values()];
}
