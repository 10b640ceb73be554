import { record } from "@/lib/activity/record";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { actorOfWriter, requireReach, writerOf } from "./link-queries";
import { withdrawsAs } from "./policy";
import { lockedReflection } from "./queries";
import type { WithdrawReflection } from "./schema";

/** Deletes a draft; hides a published one. Withdrawing somebody else's requires a reason. */
export async function withdrawReflection(
  viewer: Person | null,
  { reflectionId, link, why }: WithdrawReflection,
): Promise<Outcome<{ address: string }, "sign-in-first" | "link-ended">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { id, event, ...reflection } = await lockedReflection(tx, reflectionId);
    const writer = await writerOf(tx, viewer, link, at);
    if (!writer) return { ok: false, reason: link ? "link-ended" : "sign-in-first" };
    requireReach(writer, { eventId: event.id, reflectionId });
    const as = withdrawsAs(writer.person, reflection);
    const isOthersDraft = as !== "author" && reflection.status === "draft";
    if (!as || isOthersDraft) throw new NotFound("reflection");
    const done = { ok: true as const, address: `/n/${event.slug}/reflections` };
    const about = { actor: actorOfWriter(writer), at, eventId: event.id, subjectId: id };
    if (reflection.status === "withdrawn") return done;
    if (reflection.status === "draft") {
      await tx.reflection.delete({ where: { id } });
      await record(tx, { verb: "reflection.draft-deleted", ...about });
      return done;
    }
    if (as !== "author" && !why) throw new InvalidField("why", "required");
    await tx.reflection.update({
      where: { id },
      data: { status: "withdrawn", withdrawnAt: at, revision: { increment: 1 } },
    });
    await record(tx, { verb: "reflection.withdrawn", ...about, detail: { as, why } });
    return done;
  });
}
