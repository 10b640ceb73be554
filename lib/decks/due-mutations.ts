import { record } from "@/lib/activity/record";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { formatDate } from "@/lib/platform/time/format";
import { addDays, fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { lockLineUp } from "@/lib/slots/lock-queries";
import { decksDueAt } from "./rules";
import type { DecksDue } from "./schema";

const MOST_DAYS_AHEAD = 90;

/** Sets by when the speakers of a meetup send their slides, or takes it back. */
export async function setDecksDue(
  viewer: Person,
  { meetupId, dueOn, dueLocal }: DecksDue,
): Promise<Outcome> {
  const at = await now();
  if (dueOn !== null && dueLocal === null) throw new InvalidField("dueLocal", "required");
  if (dueOn === null && dueLocal !== null) throw new InvalidField("dueOn", "required");
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const meetup = await tx.meetup.findUniqueOrThrow({
      where: { id: meetupId },
      select: { localDate: true, timeZone: true, decksDueOn: true, decksDueLocal: true },
    });
    const night = toLocalDate(meetup.localDate);
    const before = meetup.decksDueOn && toLocalDate(meetup.decksDueOn);
    if (dueOn === before && dueLocal === meetup.decksDueLocal) return { ok: true };
    if (dueOn !== null && (dueOn > night || dueOn < addDays(night, -MOST_DAYS_AHEAD))) {
      const names = { en: formatDate(night, "en"), fr: formatDate(night, "fr") };
      throw new InvalidField("dueOn", "date-far", { night: names });
    }
    const dueAt = decksDueAt({ dueOn, dueLocal, timeZone: meetup.timeZone });
    if (dueAt && dueAt <= at) throw new InvalidField("dueOn", "date-past");
    await tx.meetup.update({
      where: { id: meetupId },
      data: { decksDueOn: dueOn && fromLocalDate(dueOn), decksDueLocal: dueLocal },
    });
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId };
    await record(tx, { verb: "meetup.decks-due-set", ...about });
    return { ok: true };
  });
}
