import { record } from "@/lib/activity/record";
import { eraseMeetingLink } from "@/lib/call-ins/link-mutations";
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

/** The hosts' telephones, and the link by which the stream reached them. */
export async function eraseDuePhones(): Promise<void> {
  const reached = [{ roles: { some: { phone: { not: null } } } }, { meetingLink: { not: null } }];
  await eraseAfterNights({ OR: reached }, async (tx, meetupId) => {
    const { count } = await tx.meetupRole.updateMany({
      where: { meetupId, phone: { not: null } },
      data: { phone: null },
    });
    const hadLink = await eraseMeetingLink(tx, meetupId);
    return [
      ...(count > 0 ? (["host.phones-erased"] as const) : []),
      ...(hadLink ? (["meetup.meeting-link-erased"] as const) : []),
    ];
  });
}
