import { createHash } from "node:crypto";
import type { Pass } from "@/lib/kernel/viewer";
import { same } from "@/lib/platform/auth/secrets";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now, realNow } from "@/lib/platform/time/now";
import { codeIssue, passEnd } from "./rules";

/** Bound to its purpose and its phone. */
export const passHash = (device: string, secret: string): string =>
  createHash("sha256").update(`door-pass\n${device}\n${secret}`).digest("base64url");

/** By the meetup's day as it is now: it may have been moved since the code was made. */
const endOf = ({ localDate, timeZone }: { localDate: Date; timeZone: string }): Date =>
  passEnd({ localDate: toLocalDate(localDate), timeZone });

/** The pass of a cookie, also one that has ended or was revoked: what its phone did before is still taken. */
export async function passOf(meetupId: string, cookie: string): Promise<Pass | null> {
  const [id = "", secret = ""] = cookie.split(".");
  if (!/^[0-9a-f-]{36}$/.test(id) || !/^[\w-]{43}$/.test(secret)) return null;
  const device = await db.doorDevice.findUnique({
    where: { id },
    select: {
      ...{ meetupId: true, role: true, secretHash: true, revokedAt: true },
      meetup: { select: { localDate: true, timeZone: true } },
    },
  });
  if (!device?.secretHash || device.meetupId !== meetupId) return null;
  if (!same(device.secretHash, passHash(id, secret))) return null;
  const { role, revokedAt } = device;
  const end = endOf(device.meetup);
  const until = revokedAt && revokedAt < end ? revokedAt : end;
  return { kind: "pass", role, meetupId, device: id, until };
}

/** What a handed code leads to; null if it never was one. */
export async function openCode(token: string) {
  const link = readLink("door", token);
  const device =
    link &&
    (await db.doorDevice.findUnique({
      where: { id: link.id },
      select: {
        id: true,
        role: true,
        codeExpiresAt: true,
        usedAt: true,
        revokedAt: true,
        meetup: {
          select: {
            ...{ id: true, localDate: true, timeZone: true },
            slug: true,
            city: { select: { nameEn: true, nameFr: true } },
            event: { select: { slug: true, titleEn: true, titleFr: true } },
          },
        },
      },
    }));
  if (!device) return null;
  const { id, role, meetup, ...known } = device;
  const code = { ...known, expiresAt: endOf(meetup) };
  return { id, role, meetup, issue: codeIssue(code, realNow(), await now()) };
}

export type OpenedCode = NonNullable<Awaited<ReturnType<typeof openCode>>>;
