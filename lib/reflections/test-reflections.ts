import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { saveReflection } from "./mutations";
import type { ReflectionInput } from "./schema";

export const past = { date: "2026-01-15" };
export const future = { date: "2090-01-15" };

export const written = (eventId: string, more: Partial<ReflectionInput> = {}): ReflectionInput => ({
  ...{ eventId, reflectionId: null, key: randomUUID(), revision: 0, intent: "publish", name: null },
  ...{ stayed: "The room went quiet", meetupId: null, presence: null, title: null, language: "en" },
  ...{ opening: null, takeaways: [], observations: [], nextTime: [], closing: null, photoId: null },
  quotable: false,
  ...more,
});

export const slugOf = (address: string) => address.split("/").at(-1) ?? "";
export const eventSlug = async (id: string) =>
  (await db.event.findUniqueOrThrow({ where: { id } })).slug;

export async function saved(...[viewer, input]: Parameters<typeof saveReflection>) {
  const outcome = await saveReflection(viewer, input);
  if (!outcome.ok) throw new Error(outcome.reason);
  const slug = slugOf(outcome.address);
  const row = await db.reflection.findFirstOrThrow({ where: { slug, eventId: input.eventId } });
  return { ...row, revision: outcome.revision };
}

/** New points. */
export const points = (...texts: string[]) => texts.map((text) => ({ pointId: null, text }));
