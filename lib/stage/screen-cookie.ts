import { cookies } from "next/headers";
import type { Person, Viewer } from "@/lib/kernel/viewer";
import { readPass } from "@/lib/passes/pass-cookie";
import { cookieName, cookieOptions } from "@/lib/platform/auth/cookies";
import { now, realNow } from "@/lib/platform/time/now";
import { runsStage } from "./lock-queries";
import { type Screen, screenOfCookie } from "./screen-queries";

/** The cookie outlives what it opens by a few hours. */
const KEPT_MS = 36 * 3_600_000;

const NAME = "rollcall-screen";

export async function readScreen(): Promise<Screen | null> {
  const value = (await cookies()).get(cookieName(NAME))?.value;
  return value ? screenOfCookie(value) : null;
}

export async function rememberScreen({ id, secret }: { id: string; secret: string }) {
  const expires = new Date(realNow().getTime() + KEPT_MS);
  (await cookies()).set(cookieName(NAME), `${id}.${secret}`, cookieOptions(expires));
}

/** Who asks: somebody who runs the meetup, or else whoever has the phone that the stage was handed to. */
export async function stageViewer(person: Person | null, meetupId: string): Promise<Viewer> {
  if (person && (await runsStage(person, meetupId, await now()))) return person;
  return (await readPass(meetupId, "emcee")) ?? person;
}

/** Whether this device may watch the stage: it runs it, or is one of its screens. */
export async function watchesStage(person: Person | null, meetupId: string): Promise<boolean> {
  const screen = await readScreen();
  if (screen?.kind === "paired" && screen.meetupId === meetupId) return true;
  return runsStage(await stageViewer(person, meetupId), meetupId, await now());
}

/** By the pass or the person; a phone could change any id that it sends. */
export const stageLimit = {
  limit: "stage",
  limitKey: async ({ meetupId }: { meetupId: string }, network: string): Promise<string> =>
    (await readPass(meetupId, "emcee"))?.device ?? network,
} as const;
