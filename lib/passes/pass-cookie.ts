import { cookies } from "next/headers";
import { runsDoor } from "@/lib/door/queries";
import type { Pass, PassRole, Person, Viewer } from "@/lib/kernel/viewer";
import { cookieName, cookieOptions } from "@/lib/platform/auth/cookies";
import { realNow } from "@/lib/platform/time/now";
import { passOf } from "./queries";

/** The cookie outlives the pass: a phone that had no network all evening still sends what it saved. */
const KEPT_MS = 8 * 86_400_000;

const nameFor = (meetupId: string, role: PassRole) => cookieName(`rollcall-${role}-${meetupId}`);

export async function readPass(meetupId: string, role: PassRole = "door"): Promise<Pass | null> {
  const value = (await cookies()).get(nameFor(meetupId, role))?.value;
  const pass = value ? await passOf(meetupId, value) : null;
  return pass?.role === role ? pass : null;
}

export type NewPass = { meetupId: string; role: PassRole; device: string; secret: string };

export async function rememberPass({ meetupId, role, device, secret }: NewPass): Promise<void> {
  const expires = new Date(realNow().getTime() + KEPT_MS);
  (await cookies()).set(nameFor(meetupId, role), `${device}.${secret}`, cookieOptions(expires));
}

/** By the pass or the person; a phone could change any id that it sends. */
export const doorLimit = {
  limit: "door",
  limitKey: async ({ meetup }: { meetup: string }, network: string): Promise<string> =>
    (await readPass(meetup))?.device ?? network,
} as const;

/**
 * Who asks: the phone's pass, if it works with that one, or else somebody who runs the meetup, or any pass, or anybody.
 * A host who took a pass before signing in goes on with it: what the phone saved is the pass's.
 */
export async function doorViewer(
  person: Person | null,
  { meetup, device }: { meetup: string; device?: string },
): Promise<Viewer> {
  const pass = await readPass(meetup);
  if (!pass || !person || pass.device === device) return pass ?? person;
  return (await runsDoor(person, meetup)) ? person : pass;
}
