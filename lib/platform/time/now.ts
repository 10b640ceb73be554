import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";

/** Real time: for sessions, tokens, limits, retries and the dates of mail. */
export function realNow(): Date {
  return new Date();
}

/** The clock of the domain. The demo can move it; production never reads a moved clock. */
export async function now(): Promise<Date> {
  if (!env().demo) return realNow();
  const installation = await db.installation.findUnique({
    where: { id: 1 },
    select: { clockOffsetMs: true },
  });
  return new Date(realNow().getTime() + Number(installation?.clockOffsetMs ?? 0n));
}
