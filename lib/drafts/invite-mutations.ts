import type { Entry } from "@/lib/activity/record";
import { DAILY_INVITATIONS } from "@/lib/invitations/rules";
import { invitationEntries, makeInvitations, withinDay } from "@/lib/invitations/send-mutations";
import { InvalidField } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { hostsOfEvent } from "./queries";
import type { NightToRepeat } from "./repeat-mutations";

type Wanted = {
  eventId: string;
  hosts: { cityId: string; address: string | null }[];
  /** The night that is run again, and those of its hosts who are invited again, as "city.user". */
  before: NightToRepeat | null;
  again: string[];
};

/** Invites the hosts of a new draft by mail, and returns what is to be recorded. */
export async function inviteHosts(tx: Tx, viewer: Person, wanted: Wanted): Promise<Entry[]> {
  const { eventId, hosts } = wanted;
  const meetups = await tx.meetup.findMany({
    where: { eventId },
    select: { id: true, slug: true, cityId: true },
  });
  const typed = hosts.flatMap(({ cityId, address }) => {
    const meetup = meetups.find((one) => one.cityId === cityId);
    return meetup && address ? { meetupId: meetup.id, address } : [];
  });
  const former = (await formerHosts(tx, wanted)).flatMap(({ slug, ...host }) => {
    const meetup = meetups.find((one) => one.slug === slug);
    return meetup ? { meetupId: meetup.id, ...host } : [];
  });
  // An address that was typed, too, is known to the organizer.
  const each = new Map([...former, ...typed].map((one) => [`${one.meetupId} ${one.address}`, one]));
  if (each.size === 0) return [];
  if (!(await withinDay(tx, viewer, each.size, false)))
    throw new InvalidField("towns", "invitations-many", { max: DAILY_INVITATIONS });
  const made = await makeInvitations(tx, viewer, eventId, [...each.values()]);
  return invitationEntries(viewer, eventId, made, realNow());
}

/** Of the hosts that were ticked; somebody else's id, or an erased person's, has no address here. */
async function formerHosts(tx: Tx, { before, again }: Wanted) {
  if (!before || again.length === 0) return [];
  const hosts = await hostsOfEvent(tx, before.id);
  return hosts
    .filter(({ slug, userId, name }) => name && again.includes(`${slug}.${userId}`))
    .map(({ slug, email, name }) => ({ slug, address: email, invitedName: name }));
}
