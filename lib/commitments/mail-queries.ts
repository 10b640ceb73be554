import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

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
      commitment: { withdrawnAt: null, owners: { some: { userId } } },
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
