import { db } from "@/lib/platform/db/client";

/** A thread about a reflection, as its first comment would begin it. */
export async function testThread(reflectionId: string): Promise<{ threadId: string }> {
  const { eventId } = await db.reflection.findUniqueOrThrow({
    where: { id: reflectionId },
    select: { eventId: true },
  });
  const data = { id: reflectionId, eventId, reflectionId };
  await db.thread.createMany({ data, skipDuplicates: true });
  return { threadId: reflectionId };
}
