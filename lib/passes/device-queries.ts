import { mayRunDoor } from "@/lib/door/policy";
import { doorMeetup } from "@/lib/door/queries";
import { NotFound } from "@/lib/kernel/outcome";
import type { PassRole, Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { codeIssue, passEnd } from "./rules";

/** For those who run the meetup: its phones, and of each kind the newest code that still waits for one. */
export async function devicesForHost(viewer: Person | null, meetupId: string) {
  const meetup = await doorMeetup(db, meetupId);
  if (!mayRunDoor(viewer, meetup)) throw new NotFound("door");
  const found = await db.doorDevice.findMany({
    where: { meetupId },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ id: true, role: true, name: true, userId: true, createdAt: true, createdByName: true },
      ...{ codeExpiresAt: true, usedAt: true, lastSeenAt: true },
      ...{ revokedAt: true, revokedByName: true },
    },
  });
  const [at, end] = [await now(), passEnd(meetup)];
  const isOpen = (row: (typeof found)[number]) =>
    !row.userId && codeIssue({ ...row, expiresAt: end }, realNow(), at) === null;
  const codeFor = (wanted: PassRole) => {
    const open = found.findLast((row) => row.role === wanted && isOpen(row));
    return open ? signLink("door", open.id, 1) : null;
  };
  return {
    devices: found
      .filter(({ usedAt }) => usedAt !== null)
      .map(({ userId, codeExpiresAt: _, usedAt: __, ...device }) => ({
        ...device,
        isHosts: userId !== null,
        isOwn: userId !== null && userId === viewer?.id,
        hasEnded: userId === null && at >= end,
      })),
    codes: { door: codeFor("door"), emcee: codeFor("emcee") },
  };
}

export type ShownDevice = Awaited<ReturnType<typeof devicesForHost>>["devices"][number];
