import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, personOf, type Viewer } from "@/lib/kernel/viewer";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { unclearTime } from "@/lib/places/clock-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import type { LocalTime } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { meetupToCount } from "./meetup-queries";
import { mayCountByPhone } from "./policy";
import {
  countIssue,
  countingRefusal,
  countTime,
  includesCounter,
  rightAsOf,
  timeRefusal,
} from "./rules";
import type { HeadCountInput } from "./schema";

export type CountDraft = {
  count: number;
  precision: HeadCountInput["precision"];
  includesCounter: boolean | null;
  countedAt: Date | null;
  approximateTime: boolean;
  method: HeadCountInput["method"];
  byPhone: boolean;
  timeZone: string;
  city: { nameEn: string; nameFr: string } | null;
};

/** As typed, or as a phone saved it: at an instant, which no local time could say in an hour that comes twice. */
type CountInput = Omit<HeadCountInput, "at"> & { at: LocalTime | Date | null };

/** `draft` is what would be published; `readBack` is the input for it, with a time instead of "now". */
type Readable = { draft: CountDraft; readBack: HeadCountInput };
type Judged = Outcome<Readable, EveningRefusal>;

/** Checks a head count without saving it, and returns what would be published. */
export async function draftHeadCount(viewer: Viewer, input: HeadCountInput): Promise<Judged> {
  return judge(db, viewer, input, await now());
}

/**
 * Publishes a head count. The same form sent twice is one count. A page in the browser's history still has its key:
 * another number sent from there is refused, so that it is not lost silently.
 */
export async function recordHeadCount(
  viewer: Viewer,
  input: CountInput,
): Promise<Outcome<Readable, EveningRefusal | "already-sent">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const judged = await judge(tx, viewer, input, at);
    if (!judged.ok) return judged;
    const { key: formKey, step: _, ...typed } = input;
    const content = idempotencyKey(typed);
    const recorded = await once(
      tx,
      "head-count",
      idempotencyKey(actorOf(viewer).actorId, formKey),
      async () => {
        await createHeadCount(tx, viewer, input.meetupId, judged.draft, at);
        return { content };
      },
    );
    return recorded.content === content ? judged : { ok: false, reason: "already-sent" };
  });
}

async function createHeadCount(
  tx: Tx,
  viewer: Viewer,
  meetupId: string,
  { timeZone: _, city: __, ...count }: CountDraft,
  at: Date,
): Promise<void> {
  const person = personOf(viewer);
  const countedBy = { countedById: person?.id ?? null, countedByName: person?.name ?? null };
  const { id, meetup } = await tx.headCount.create({
    data: { ...count, ...countedBy, meetupId, createdAt: at },
    select: { id: true, meetup: { select: { eventId: true } } },
  });
  await record(tx, {
    verb: "head-count.recorded",
    actor: actorOf(viewer),
    at,
    eventId: meetup.eventId,
    meetupId,
    subjectId: id,
  });
}

async function judge(tx: Tx, viewer: Viewer, input: CountInput, at: Date): Promise<Judged> {
  const meetup = await meetupToCount(tx, viewer, input.meetupId, rightAsOf(input.at, at));
  if (input.byPhone && !mayCountByPhone(viewer, meetup.rights)) throw new NotAllowed("by phone");
  const saved = input.at instanceof Date ? input.at : null;
  const reason = countingRefusal(meetup, at) ?? (saved && timeRefusal(meetup, saved));
  if (reason) return { ok: false, reason };
  const issue = countIssue(input);
  if (issue) throw new InvalidField(issue.field, issue.code);
  const { count, precision, method, byPhone } = input;
  const countedAt = countedAtOf(meetup, input, at);
  const approximateTime = input.approximateTime && input.at !== null;
  const draft = {
    count,
    precision,
    method,
    byPhone,
    includesCounter: includesCounter(input),
    countedAt,
    approximateTime,
    timeZone: meetup.timeZone,
    city: meetup.city,
  };
  const local = countedAt && toWall(countedAt, meetup.timeZone).time;
  const typed = input.at instanceof Date ? null : input.at;
  return { ok: true, draft, readBack: { ...input, at: typed ?? local, approximateTime } };
}

type Clock = Parameters<typeof countTime>[0] & Pick<CountDraft, "city">;

function countedAtOf(meetup: Clock, { at, atChoice }: CountInput, now: Date): Date | null {
  if (at instanceof Date) return at;
  const time = countTime(meetup, { at, atChoice }, now);
  if (time.ok) return time.countedAt;
  if ("code" in time) throw new InvalidField("at", time.code);
  throw unclearTime("at", { city: meetup.city, time: time.at, unclear: time.unclear });
}
