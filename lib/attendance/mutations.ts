import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, personOf, type Viewer } from "@/lib/kernel/viewer";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { cityName } from "@/lib/places/rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { bilingual } from "@/lib/platform/i18n/bilingual";
import { clockIssue } from "@/lib/platform/time/clock-issue";
import { now } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { meetupToCount } from "./meetup-queries";
import { mayCountByPhone } from "./policy";
import { countIssue, countingRefusal, countTime, includesCounter } from "./rules";
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
  input: HeadCountInput,
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

async function judge(tx: Tx, viewer: Viewer, input: HeadCountInput, at: Date): Promise<Judged> {
  const meetup = await meetupToCount(tx, viewer, input.meetupId, at);
  if (input.byPhone && !mayCountByPhone(viewer, meetup.rights)) throw new NotAllowed("by phone");
  const reason = countingRefusal(meetup, at);
  if (reason) return { ok: false, reason };
  const issue = countIssue(input);
  if (issue) throw new InvalidField(issue.field, issue.code);
  const time = countTime(meetup, input, at);
  if (!time.ok) throw timeIssue(time, meetup.city);
  const { count, precision, method, byPhone } = input;
  const { countedAt } = time;
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
  const countedAtLocal = input.at ?? (countedAt && toWall(countedAt, meetup.timeZone).time);
  return { ok: true, draft, readBack: { ...input, at: countedAtLocal, approximateTime } };
}

type Refused = Exclude<ReturnType<typeof countTime>, { ok: true }>;

function timeIssue(refused: Refused, city: CountDraft["city"]): InvalidField {
  if ("code" in refused) return new InvalidField("at", refused.code);
  const town = city && bilingual((locale) => cityName(city, locale));
  const { code, params } = clockIssue(refused.unclear, refused.at, town);
  return new InvalidField("at", code, params);
}
