import { shownIds } from "@/lib/comments/queries";
import { nightBefore, nightOf, tookPart } from "@/lib/phases/next-night-queries";
import { db } from "@/lib/platform/db/client";

const LOOKED_AT = 5;

/**
 * The newest question of the night before that has an answer, for the mail that confirms an RSVP. Whoever asked and
 * whoever answered took part.
 */
export async function answeredBefore(eventSlug: string) {
  const event = await nightOf(db, { slug: eventSlug });
  const night = event && (await nightBefore(event));
  if (!night) return null;
  const author = tookPart(night.id);
  const rows = await db.openQuestion.findMany({
    where: { eventId: night.id, withdrawnAt: null, author, answer: { author } },
    select: {
      ...{ slug: true, text: true, locale: true },
      answer: { select: { id: true, body: true, locale: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: LOOKED_AT,
  });
  const shown = await shownIds(
    db,
    rows.flatMap(({ answer }) => answer?.id ?? []),
  );
  for (const { answer, ...question } of rows)
    if (answer && shown.has(answer.id)) return { night: { slug: night.slug }, question, answer };
  return null;
}
