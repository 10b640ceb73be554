import { shownIds } from "@/lib/comments/queries";
import { db } from "@/lib/platform/db/client";
import type { DigestItemKind, Prisma } from "@/lib/platform/db/generated/client";
import { answerOf } from "./rules";

const news = {
  ...{ id: true, slug: true, text: true, locale: true, authorId: true, authorName: true },
  event: { select: { slug: true } },
  answer: { select: { id: true, body: true, locale: true, authorName: true } },
  _count: { select: { commitments: { where: { withdrawnAt: null } } } },
} satisfies Prisma.OpenQuestionSelect;

type Told = { id: string; kind: DigestItemKind };

/** What a mail says of questions, in the given order, as far as it still holds. */
export async function questionsForMail(told: Told[]) {
  const ids = told.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db.openQuestion.findMany({
    where: { id: { in: ids }, withdrawnAt: null },
    select: news,
  });
  const shown = await shownIds(
    db,
    rows.flatMap(({ answer }) => answer?.id ?? []),
  );
  return told.flatMap(({ id, kind }) => {
    const row = rows.find((question) => question.id === id);
    if (!row) return [];
    const { authorId, authorName, answer: chosen, _count, ...rest } = row;
    const question = { ...rest, authorName: authorId && authorName };
    const answer = answerOf(chosen, shown);
    const holds =
      kind === "asked" || (kind === "taken_on" ? _count.commitments > 0 : answer !== null);
    return holds ? [{ kind, question, answer }] : [];
  });
}

export type QuestionNews = Awaited<ReturnType<typeof questionsForMail>>[number];
