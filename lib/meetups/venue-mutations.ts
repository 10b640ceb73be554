import { type Entry, record } from "@/lib/activity/record";
import { NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { calendarChange } from "@/lib/seating/rules";
import { editMeetup } from "./edit-mutations";
import { venueChange, venueNews, voidsAccessFacts } from "./rules";
import type { VenueInput } from "./schema";

/** `asksAboutAccess`: hosts are asked about access again. */
type Changed = Outcome<
  { notifiedCount: number; asksAboutAccess?: boolean },
  "stale" | "meetup-canceled"
>;

const known = {
  kind: true,
  status: true,
  venue: true,
  address: true,
  venueAnnouncedAt: true,
  endsAt: true,
} as const;

const VERBS = {
  "venue-announced": "meetup.venue-announced",
  "meetup-changed": "meetup.venue-changed",
} as const;

/** Changes the venue. Another place voids the access facts, asks the hosts again and notifies attendees. */
export async function changeVenue(viewer: Person, input: VenueInput): Promise<Changed> {
  const at = await now();
  const { meetupId, revision, ...place } = input;
  return editMeetup(viewer, "meetup-venue", input, async (tx, eventId) => {
    const before = await tx.meetup.findUniqueOrThrow({ where: { id: meetupId }, select: known });
    if (before.kind === "afar") throw new NotAllowed("a venue from afar");
    const news = venueNews(before, place, at);
    const voided = voidsAccessFacts(before, place);
    // Without a venue there is nothing to ask about yet.
    const asksAboutAccess = voided && place.venue !== null;
    await tx.meetup.update({
      where: { id: meetupId },
      data: {
        ...place,
        revision: revision + 1,
        ...(venueChange(before, place) !== "same" && calendarChange(at)),
        ...(voided && { accessAskedAt: at, accessContactEn: null, accessContactFr: null }),
        ...(news === "venue-announced" && { venueAnnouncedAt: at }),
      },
    });
    if (voided) await clearAccessFacts(tx, meetupId);
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId };
    const verb = news ? VERBS[news] : "meetup.venue-edited";
    const changed: Entry = { verb, ...about, params: { changes: ["venue"] } };
    const accessRequests: Entry[] = asksAboutAccess
      ? [{ verb: "meetup.access-voided", ...about }]
      : [];
    const notifiedCount = await record(tx, changed, ...accessRequests);
    return { ok: true, notifiedCount, ...(asksAboutAccess && { asksAboutAccess }) };
  });
}

async function clearAccessFacts(tx: Tx, meetupId: string): Promise<void> {
  await tx.accessFact.updateMany({
    where: { meetupId },
    data: { answer: "unknown", noteEn: null, noteFr: null },
  });
}
