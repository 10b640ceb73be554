import { endSession, startSession } from "../auth/session";
import { db } from "../db/client";
import { env } from "../env";
import { NotAllowed, NotFound, type Outcome } from "../outcome";
import type { DemoPosition } from "../time/demo-clock";
import { realNow } from "../time/now";
import type { Persona } from "./personas";
import { demoPositions } from "./queries";

function onlyInDemo(): void {
  if (!env().demo) throw new NotAllowed("not a demo");
}

/** Signs in as one of the demo's people, or out. */
export async function become(persona: Persona | "nobody"): Promise<Outcome> {
  onlyInDemo();
  await endSession();
  if (persona === "nobody") return { ok: true };
  const person = await db.user.findUnique({ where: { persona }, select: { id: true } });
  if (!person) throw new NotFound("persona");
  await startSession(person.id);
  return { ok: true };
}

/** Moves the `now` that rules are given; it runs on from there. */
export async function moveClock(position: DemoPosition): Promise<Outcome> {
  onlyInDemo();
  const positions = await demoPositions();
  if (!positions) throw new NotFound("demo night");
  const clockOffsetMs = BigInt(positions[position].getTime() - realNow().getTime());
  await db.installation.update({ where: { id: 1 }, data: { clockOffsetMs } });
  return { ok: true };
}
