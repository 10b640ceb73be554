import { NotAllowed, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { endSession, startSession } from "@/lib/platform/auth/session";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import type { Persona } from "./schema";

/** Signs in as one of the demo's personas, or out. */
export async function become(persona: Persona | "nobody"): Promise<Outcome> {
  if (!env().demo) throw new NotAllowed("not a demo");
  await endSession();
  if (persona === "nobody") return { ok: true };
  const person = await db.user.findUnique({ where: { persona }, select: { id: true } });
  if (!person) throw new NotFound("persona");
  await startSession(person.id);
  return { ok: true };
}
