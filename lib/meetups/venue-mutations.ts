import { notifyAttendees } from "@/lib/activity/notify";
import { holds } from "@/lib/kernel/is-unchanged";
import { NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { mailPeople } from "@/lib/platform/mail/enqueue";
import { now } from "@/lib/platform/time/now";
import { edit } from "./mutations";
import { hostMailboxes } from "./queries";
import { accessIsVoid, venueChange, venueNews } from "./rules";
import type { VenueInput } from "./schema";

/** `asks`: what was known about access is void. */
type Changed = Outcome<{ notifiedCount: number; asks?: boolean }, "stale" | "meetup-canceled">;

const known = {
  kind: true,
  status: true,
  venue: true,
  address: true,
  venueAnnouncedAt: true,
  endsAt: true,
} as const;

/** Changes the venue. Another place voids the access facts, asks the hosts again and tells everybody with an RSVP. */
export async function changeVenue(viewer: Person, input: VenueInput): Promise<Changed> {
  const at = await now();
  const { meetupId, revision, ...place } = input;
  const write = async (tx: Tx): Promise<Changed> => {
    const before = await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: known });
    if (before.kind === "afar") throw new NotAllowed("a venue from afar");
    const next = revision + 1;
    const asks = accessIsVoid(before, place);
    const news = venueNews(before, place, at);
    const moved = venueChange(before, place) !== "same";
    await tx.meetup.update({
      where: { id: meetupId },
      data: {
        ...place,
        revision: next,
        ...(moved && { calendarSequence: { increment: 1 } }),
        ...(asks && { accessAskedAt: at }),
        ...(news === "venue-announced" && { venueAnnouncedAt: at }),
      },
    });
    if (asks) await forgetAccess(tx, meetupId);
    if (asks && place.venue) await askAboutAccess(tx, meetupId, next);
    const notifiedCount = news
      ? await notifyAttendees(tx, {
          meetupId,
          to: ["going", "waitlisted"],
          key: next,
          news,
          changes: ["venue"],
        })
      : 0;
    return { ok: true, notifiedCount, ...(asks && place.venue && { asks }) };
  };
  const isKept = async (tx: Tx) =>
    holds(await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: venue }), place);
  return edit(viewer, input, { write, isKept, done: { notifiedCount: 0 } });
}

const venue = { venue: true, address: true, howToFindEn: true, howToFindFr: true } as const;

async function forgetAccess(tx: Tx, meetupId: string): Promise<void> {
  await tx.accessFact.updateMany({
    where: { meetupId },
    data: { answer: "unknown", noteEn: null, noteFr: null },
  });
  await tx.meetup.update({
    where: { id: meetupId },
    data: { accessContactEn: null, accessContactFr: null },
  });
}

/** Of a venue that was taken away there is nothing to ask yet. */
async function askAboutAccess(tx: Tx, meetupId: string, revision: number): Promise<void> {
  const hosts = await hostMailboxes(tx, meetupId);
  await mailPeople(tx, hosts, {
    kind: "access-ask",
    params: { meetupId },
    about: `${meetupId}:${revision}`,
  });
}
