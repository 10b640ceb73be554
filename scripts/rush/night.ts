import { randomBytes } from "node:crypto";
import { adapter } from "@/lib/platform/auth/adapter";
import { cookieName, SESSION_COOKIE } from "@/lib/platform/auth/cookies";
import { db } from "@/lib/platform/db/client";
import { testMeetup } from "@/lib/platform/db/test-rows";

const DAY_MS = 86_400_000;

export type Place = { id: string; path: string };
/** Somebody with a session, and the network of their phone. */
export type Caller = { userId: string; headers: Record<string, string> };

/** A meetup in thirty days. */
export async function makeMeetup(capacity: number): Promise<Place> {
  const date = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
  const { id } = await testMeetup({ capacity, date });
  const meetup = await db.meetup.findUniqueOrThrow({
    where: { id },
    select: { slug: true, event: { select: { slug: true } } },
  });
  return { id, path: `/en/n/${meetup.event.slug}/${meetup.slug}` };
}

export async function signInMany(count: number): Promise<Caller[]> {
  const people = await db.user.createManyAndReturn({
    data: Array.from({ length: count }, (_, i) => ({
      email: `rush-${i}@example.ca`,
      name: `Caller ${i}`,
      emailVerified: new Date(),
    })),
    select: { id: true },
  });
  const expires = new Date(Date.now() + DAY_MS);
  const callers: Caller[] = [];
  for (const [i, { id: userId }] of people.entries()) {
    const sessionToken = randomBytes(32).toString("base64url");
    await adapter.createSession({ sessionToken, userId, expires });
    const cookie = `${cookieName(SESSION_COOKIE)}=${sessionToken}`;
    const network = `10.0.${i >> 8}.${i & 255}`;
    callers.push({ userId, headers: { cookie, "x-forwarded-for": network } });
  }
  return callers;
}
