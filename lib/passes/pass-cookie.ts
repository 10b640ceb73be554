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
