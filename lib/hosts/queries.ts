import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";

/** For the meetup's desk, which its hosts and organizers see, in the order in which they accepted. A name may be missing. */
export async function hostsForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  const roles = await db.meetupRole.findMany({
    where: { meetupId, role: "host" },
    select: { phone: true, user: { select: { id: true, name: true } } },
    orderBy: { since: "asc" },
  });
  return roles.map(({ user, phone }) => ({ ...user, phone }));
}

export type DeskHost = Awaited<ReturnType<typeof hostsForDesk>>[number];
