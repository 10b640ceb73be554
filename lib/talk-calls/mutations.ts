import { record } from "@/lib/activity/record";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { editMeetup } from "@/lib/meetups/edit-mutations";
import { lockMeetupForEdit } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { invalidCallDate } from "./rules";
import type { CloseTalkCall, SaveTalkCall } from "./schema";

/** Opens a meetup's call for talks, or changes it. */
export async function saveTalkCall(
  viewer: Person,
  input: SaveTalkCall,
): Promise<Outcome<object, "stale" | "meetup-canceled">> {
  const at = await now();
  const { meetupId, revision } = input;
  return editMeetup(viewer, "talk-call", input, async (tx, eventId) => {
    const { openedAt } = await callFor(tx, input);
    await tx.meetup.update({
      where: { id: meetupId },
      data: {
        talkCallOpenedAt: openedAt ?? at,
        talkCallUntil: input.untilDate && fromLocalDate(input.untilDate),
        talkCallAnswersBy: input.answersDate && fromLocalDate(input.answersDate),
        talkCallFormats: input.formats,
        talkCallLanguages: input.languages,
        talkCallSlots: input.slots,
        talkCallRulesEn: input.rulesEn,
        talkCallRulesFr: input.rulesFr,
        revision: revision + 1,
      },
    });
    const verb = openedAt ? "talk-call.edited" : "talk-call.opened";
    await record(tx, { verb, actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId });
    return { ok: true };
  });
}

async function callFor(tx: Tx, input: SaveTalkCall) {
  const { kind, localDate, talkCallOpenedAt } = await tx.meetup.findUniqueOrThrow({
    where: { id: input.meetupId },
    select: { kind: true, localDate: true, talkCallOpenedAt: true },
  });
  if (kind !== "city") throw new NotFound("meetup");
  const invalid = invalidCallDate(input, toLocalDate(localDate));
  if (invalid) throw new InvalidField(invalid.field, invalid.code);
  return { openedAt: talkCallOpenedAt };
}

/** Closes an open call, or opens a closed one again. Repeating changes nothing. */
export async function closeTalkCall(
  viewer: Person,
  { meetupId, close }: CloseTalkCall,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupForEdit(tx, viewer, meetupId);
    const { count } = await tx.meetup.updateMany({
      where: {
        id: meetupId,
        talkCallOpenedAt: { not: null },
        talkCallClosedAt: close ? null : { not: null },
      },
      data: { talkCallClosedAt: close ? at : null },
    });
    if (count === 0) return { ok: true };
    const verb = close ? "talk-call.closed" : "talk-call.reopened";
    await record(tx, { verb, actor: actorOf(viewer), at, eventId, meetupId, subjectId: meetupId });
    return { ok: true };
  });
}
