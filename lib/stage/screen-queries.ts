import { createHash } from "node:crypto";
import { passEnd } from "@/lib/passes/rules";
import { same } from "@/lib/platform/auth/secrets";
import { db } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now, realNow } from "@/lib/platform/time/now";
import { isCodeOpen, screenCode } from "./screen-rules";

/** Bound to its purpose and its screen. */
export const screenHash = (id: string, secret: string): string =>
  createHash("sha256").update(`stage-screen\n${id}\n${secret}`).digest("base64url");

const place = {
  select: {
    ...{ status: true, localDate: true, timeZone: true },
  },
} as const;

/** What the machine with this cookie is: a screen that waits with its code, or shows a stage; otherwise null. */
export async function screenOfCookie(cookie: string) {
  const [id = "", secret = ""] = cookie.split(".");
  if (!/^[0-9a-f-]{36}$/.test(id) || !/^[\w-]{43}$/.test(secret)) return null;
  const screen = await db.stageScreen.findUnique({ where: { id }, include: { meetup: place } });
  if (!screen || !same(screen.secretHash, screenHash(id, secret))) return null;
  const { meetupId, meetup, view } = screen;
  if (!meetupId || !meetup || !view)
    return isCodeOpen(screen, realNow())
      ? { kind: "waiting" as const, code: screenCode(id) }
      : null;
  if (screen.revokedAt || meetup.status === "canceled") return null;
  // By the meetup's day as it is now: it may have been moved since.
  const until = passEnd({ localDate: toLocalDate(meetup.localDate), timeZone: meetup.timeZone });
  return (await now()) < until ? { kind: "paired" as const, id, meetupId, view } : null;
}

export type Screen = NonNullable<Awaited<ReturnType<typeof screenOfCookie>>>;

/** The screens of a stage, for whoever runs it. */
export function screensOf(meetupId: string) {
  return db.stageScreen.findMany({
    where: { meetupId, revokedAt: null },
    orderBy: { pairedAt: "asc" },
    select: { id: true, view: true, pairedAt: true, pairedByName: true },
  });
}
