import { cookies } from "next/headers";
import { runsDoor } from "@/lib/door/queries";
import type { Pass, Person, Viewer } from "@/lib/kernel/viewer";
import { cookieName, cookieOptions } from "@/lib/platform/auth/cookies";
import { realNow } from "@/lib/platform/time/now";
import { passOf } from "./queries";

/** The cookie outlives the pass: a phone that had no network all evening still sends what it saved. */
const KEPT_MS = 8 * 86_400_000;

const nameFor = (meetupId: string) => cookieName(`rollcall-door-${meetupId}`);

export async function readPass(meetupId: string): Promise<Pass | null> {
  const value = (await cookies()).get(nameFor(meetupId))?.value;
  return value ? passOf(meetupId, value) : null;
}

export type NewPass = { meetupId: string; device: string; secret: string };

export async function rememberPass({ meetupId, device, secret }: NewPass): Promise<void> {
  const expires = new Date(realNow().getTime() + KEPT_MS);
  (await cookies()).set(nameFor(meetupId), `${device}.${secret}`, cookieOptions(expires));
}

/** Who asks: somebody who runs the meetup, or else the phone's pass, or else anybody. */
export async function doorViewer(person: Person | null, meetupId: string): Promise<Viewer> {
  if (person && (await runsDoor(person, meetupId))) return person;
  return (await readPass(meetupId)) ?? person;
}
