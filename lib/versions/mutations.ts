import type { Tx } from "@/lib/platform/db/client";
import type { Point } from "@/lib/points/schema";
import { isSameText } from "./rules";

type Texts = {
  title: string | null;
  stayed: string;
  opening: string | null;
  closing: string | null;
  takeaways: Point[];
  observations: Point[];
  nextTime: Point[];
};

/** Keeps what is published before it is changed; returns false, and keeps nothing, if its text stays the same. */
export async function keepVersion(tx: Tx, reflectionId: string, next: Texts): Promise<boolean> {
  const { points, revision, publishedAt, editedAt, ...fields } =
    await tx.reflection.findUniqueOrThrow({
      where: { id: reflectionId },
      select: {
        ...{ title: true, stayed: true, opening: true, closing: true, locale: true },
        ...{ revision: true, publishedAt: true, editedAt: true, createdAt: true },
        points: { select: { kind: true, text: true }, orderBy: { position: "asc" } },
      },
    });
  const { locale, createdAt, ...texts } = fields;
  const of = (kind: string) => points.flatMap((each) => (each.kind === kind ? [each.text] : []));
  const lists = {
    ...{ takeaways: of("takeaway"), observations: of("observation"), nextTime: of("next_time") },
  };
  const { title, stayed, opening, closing } = next;
  const after = {
    ...{ title, stayed, opening, closing },
    takeaways: next.takeaways.map((point) => point.text),
    observations: next.observations.map((point) => point.text),
    nextTime: next.nextTime.map((point) => point.text),
  };
  const before = { ...texts, ...lists };
  if (isSameText(before, after)) return false;
  const savedAt = editedAt ?? publishedAt ?? createdAt;
  await tx.reflectionVersion.create({
    data: { reflectionId, revision, savedAt, locale, ...before },
  });
  return true;
}
