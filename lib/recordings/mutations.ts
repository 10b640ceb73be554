import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockTalk } from "@/lib/seating/locks";
import { isAccepted } from "@/lib/talks/rules";
import { maySetRecording } from "./policy";
import type { SetRecording } from "./schema";

/** Says where a talk can be watched, or takes it back. Repeating changes nothing. */
export async function setRecording(
  viewer: Person,
  { talkId, recordingUrl }: SetRecording,
): Promise<Outcome<object, "too-early">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockTalk(tx, talkId);
    const talk = await tx.talk.findUnique({
      where: { id: talkId },
      select: {
        ...{ meetupId: true, proposerId: true, state: true },
        ...{ mayBeFilmed: true, recordingUrl: true },
        meetup: { select: { startsAt: true } },
      },
    });
    if (!talk || !isAccepted(talk.state)) throw new NotFound("talk");
    const { meetupId } = talk;
    const meetup = await meetupRights(tx, meetupId);
    if (!maySetRecording(viewer, talk, meetup)) throw new NotFound("talk");
    if (at < talk.meetup.startsAt) return { ok: false, reason: "too-early" };
    if (talk.recordingUrl === recordingUrl) return { ok: true };
    await tx.talk.update({ where: { id: talkId }, data: { recordingUrl } });
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    await record(tx, { verb: "talk.recording-set", ...about, subjectId: talkId });
    return { ok: true };
  });
}
