import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import type { Place } from "./place-queries";

/** Thanks one more there, and returns its id. */
export async function testSupporter(place: Place, name = "The Slip"): Promise<string> {
  const position = await db.supporter.count({ where: place });
  const data = { ...place, name, position, createdAt: realNow() };
  return (await db.supporter.create({ data, select: { id: true } })).id;
}
