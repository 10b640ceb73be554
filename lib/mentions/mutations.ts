import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { mentionsIn } from "@/lib/platform/markdown/mentions";
import { realNow } from "@/lib/platform/time/now";

/** So that no text mails a crowd. The others are linked only. */
const MOST = 10;

type About = { reflectionId: string } | { commentId: string };
type Written = { authorId: string; texts: string[]; isNew: boolean };

/**
 * Keeps whom a text mentions, beside its author, to be told with their next digest. Who was told stays so, and who is
 * no longer mentioned before they were is not.
 */
export async function writeMentions(
  tx: Tx,
  about: About,
  { authorId, texts, isNew }: Written,
): Promise<void> {
  const people = (await peopleIn(tx, texts)).filter((id) => id !== authorId);
  const known = isNew ? [] : await withoutOthers(tx, about, people);
  const added = people.filter((id) => !known.includes(id)).slice(0, MOST - known.length);
  if (added.length === 0) return;
  const createdAt = realNow();
  await tx.mention.createMany({
    data: added.map((personId) => ({ ...about, personId, createdAt })),
  });
}

/** In the order of the texts. */
async function peopleIn(tx: Tx, texts: string[]): Promise<string[]> {
  const handles = mentionsIn(texts);
  if (handles.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT "id" FROM "User"
    WHERE lower("handle") = ANY(${handles}) AND "suspendedAt" IS NULL AND "name" IS NOT NULL
    ORDER BY array_position(${handles}, lower("handle"))`);
  return rows.map(({ id }) => id);
}

/** Who is kept of those who were mentioned before. */
async function withoutOthers(tx: Tx, about: About, people: string[]): Promise<string[]> {
  await tx.mention.deleteMany({ where: { ...about, mailedAt: null, personId: { notIn: people } } });
  const kept = await tx.mention.findMany({ where: about, select: { personId: true } });
  return kept.map(({ personId }) => personId);
}

/** They get, or got, a mail with what mentions them. */
export async function markMentions(
  tx: Tx,
  about: Prisma.MentionWhereInput,
  people: string[],
): Promise<void> {
  const where = { ...about, personId: { in: people }, mailedAt: null };
  await tx.mention.updateMany({ where, data: { mailedAt: realNow() } });
}
