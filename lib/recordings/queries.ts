import { newestDeckSlides } from "@/lib/decks/talk-queries";
import type { Person } from "@/lib/kernel/viewer";
import { activeHosts, rightsOf } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { maySetRecording } from "./policy";

/** What is left of a talk that everybody sees: its slides, if the speaker lets them be shown, and its recording. */
export async function talkAfterwards(viewer: Person | null, id: string) {
  const at = await now();
  const { meetup, decks, ...talk } = await db.talk.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ proposerId: true, mayBeFilmed: true, slidesShown: true, recordingUrl: true },
      decks: newestDeckSlides,
      meetup: {
        select: {
          ...{ startsAt: true, endsAt: true },
          roles: activeHosts,
          event: { select: { organizers: { select: { userId: true } } } },
        },
      },
    },
  });
  return {
    slides: talk.slidesShown && at >= meetup.endsAt ? (decks[0]?.slides ?? []) : [],
    recordingUrl: talk.recordingUrl,
    maySetRecording: at >= meetup.startsAt && maySetRecording(viewer, talk, rightsOf(meetup)),
  };
}

export type Afterwards = Awaited<ReturnType<typeof talkAfterwards>>;
