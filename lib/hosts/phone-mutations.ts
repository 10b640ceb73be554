import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { eraseAfterNights } from "@/lib/meetups/erase-mutations";
import { isHost } from "@/lib/meetups/policy";
import { meetupRights } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import type { HostPhone } from "./schema";

/** A host gives the telephone on which organizers and co-hosts reach them, or takes it back. */
export async function saveHostPhone(
  viewer: Person,
  { meetupId, phone }: HostPhone,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await meetupRights(tx, meetupId);
    if (!isHost(viewer, meetup)) throw new NotFound("host");
    const { count } = await tx.meetupRole.updateMany({
      where: {
        ...{ meetupId, userId: viewer.id, role: "host" },
        OR:
          phone === null
            ? [{ phone: { not: null } }]
            : [{ phone: null }, { phone: { not: phone } }],
      },
      data: { phone },
    });
    if (count === 0) return { ok: true };
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    await record(tx, { verb: "host.phone-saved", ...about, subjectId: viewer.id });
    return { ok: true };
  });
}

export async function eraseDuePhones(): Promise<void> {
  await eraseAfterNights({ roles: { some: { phone: { not: null } } } }, async (tx, meetupId) => {
    await tx.meetupRole.updateMany({ where: { meetupId }, data: { phone: null } });
    return ["host.phones-erased"];
  });
}
