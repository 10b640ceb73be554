import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/platform/auth/cookies";
import { seal, unseal } from "@/lib/platform/auth/sealed";
import { realNow } from "@/lib/platform/time/now";

const KEPT_MS = 180 * 86_400_000;

const nameFor = (meetupId: string) => cookieName(`rollcall-answer-${meetupId}`);

/** Remembers on this phone the answer that was given to one meetup, and nothing else. */
export async function keepAnswer(meetupId: string, kept: object): Promise<void> {
  const expires = new Date(realNow().getTime() + KEPT_MS);
  const value = seal(`answer ${meetupId}`, JSON.stringify(kept));
  (await cookies()).set(nameFor(meetupId), value, cookieOptions(expires));
}

export async function forgetAnswer(meetupId: string): Promise<void> {
  (await cookies()).set(nameFor(meetupId), "", cookieOptions(new Date(0)));
}

/** What this phone keeps of its answer to a meetup; its seal proves that we wrote it. */
export async function keptAnswer(meetupId: string): Promise<unknown> {
  const sealed = (await cookies()).get(nameFor(meetupId))?.value;
  const text = sealed ? unseal(`answer ${meetupId}`, sealed) : null;
  return text === null ? null : JSON.parse(text);
}
