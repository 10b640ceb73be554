import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockEventToWrite } from "@/lib/reflections/lock-queries";
import { decides, hidesAs, mayWrite, undoes } from "@/lib/reflections/policy";
import { placeReflection } from "@/lib/reflections/rules";
import { signature } from "@/lib/reflections/signature-mutations";
import { hostsIn, rightsOf, waitingOf } from "./queries";
import { MOST_WAITING } from "./rules";
import type { OwnPost, PostInput, WithdrawPost } from "./schema";

type Refusal = "not-yet" | "event-canceled" | "already-proposed" | TooMany;
type TooMany = "too-many-waiting";
type Made = { ok: true; content: string } | { ok: false; reason: Refusal };

/** Points to a post on somebody's own site. It shows once a host approves it; a host's own shows at once. */
export async function proposePost(
  viewer: Person,
  input: PostInput,
): Promise<Outcome<{ address: string }, Refusal>> {
  const at = await now();
  const { eventId, meetupId, link: address, title, excerpt } = input;
  return db.$transaction(async (tx) => {
    const event = await lockEventToWrite(tx, eventId);
    if (!mayWrite(viewer, event)) throw new NotFound("event");
    const content = idempotencyKey(eventId, address, title, excerpt);
    const key = idempotencyKey(viewer.id, input.key);
    const made = await once<Made>(tx, "post", key, async () => {
      const place = placeReflection(event, at);
      if (place !== "open") return { ok: false, reason: place };
      if (meetupId && !event.meetups.some(({ id }) => id === meetupId))
        throw new InvalidField("meetupId", "choose-one");
      const isOwn = decides(viewer, rightsOf(event, await hostsIn(tx, eventId), meetupId));
      if (!isOwn && (await waitingOf(tx, viewer.id, eventId)) >= MOST_WAITING)
        return { ok: false, reason: "too-many-waiting" };
      const authorName = await signature(tx, viewer, input.name);
      const { id } = await tx.post.create({
        data: {
          ...{ eventId, meetupId, address, title, excerpt, locale: input.language },
          ...{ authorId: viewer.id, authorName, createdAt: at, shownAt: isOwn ? at : null },
        },
        select: { id: true },
      });
      const verb = isOwn ? "post.shown" : "post.proposed";
      await record(tx, { verb, actor: actorOf(viewer), at, eventId, subjectId: id });
      return { ok: true, content };
    });
    if (!made.ok) return made;
    if (made.content !== content) return { ok: false, reason: "already-proposed" };
    return { ok: true, address: `/n/${event.slug}/reflections` };
  });
}

export async function approvePost(viewer: Person, { postId }: OwnPost): Promise<Outcome> {
  return change(viewer, postId, async (tx, post, at) => {
    if (!decides(viewer, post)) throw new NotFound("post");
    if (post.shownAt || post.withdrawnAt) return null;
    await tx.post.update({ where: { id: postId }, data: { shownAt: at } });
    return { verb: "post.shown" };
  });
}

/** Taking down somebody else's requires a reason. */
export async function withdrawPost(
  viewer: Person,
  { postId, why }: WithdrawPost,
): Promise<Outcome> {
  return change(viewer, postId, async (tx, post, at) => {
    const as = hidesAs(viewer, post);
    if (!as) throw new NotFound("post");
    if (post.withdrawnAt) return null;
    if (as !== "author" && !why) throw new InvalidField("why", "required");
    const data = {
      ...{ withdrawnAt: at, withdrawnBy: as },
      withdrawnWhy: as === "author" ? null : why,
    };
    await tx.post.update({ where: { id: postId }, data });
    return { verb: "post.withdrawn", detail: { as, why } };
  });
}

/** An author's own counts among those that wait again. */
export async function restorePost(
  viewer: Person,
  { postId }: OwnPost,
): Promise<Outcome<object, TooMany>> {
  return change<TooMany>(viewer, postId, async (tx, post) => {
    const as = hidesAs(viewer, post);
    if (as && !post.withdrawnAt) return null;
    if (!undoes(as, post)) throw new NotFound("post");
    if (as === "author" && !post.shownAt) {
      const waiting = await waitingOf(tx, viewer.id, post.eventId);
      if (waiting >= MOST_WAITING) return { ok: false, reason: "too-many-waiting" };
    }
    const data = { withdrawnAt: null, withdrawnBy: null, withdrawnWhy: null };
    await tx.post.update({ where: { id: postId }, data });
    return { verb: "post.restored" };
  });
}

type Changed = { verb: Verb; detail?: { as: string; why: string | null } };

type Locked = Awaited<ReturnType<typeof lockedPost>>;

/** `work` returns what it changed, null if nothing, or why it may not. */
async function change<Reason extends string = never>(
  viewer: Person,
  id: string,
  work: (tx: Tx, post: Locked, at: Date) => Promise<Changed | { ok: false; reason: Reason } | null>,
): Promise<Outcome<object, Reason>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const post = await lockedPost(tx, viewer, id);
    const changed = await work(tx, post, at);
    if (!changed) return { ok: true };
    if ("reason" in changed) return changed;
    const about = { actor: actorOf(viewer), at, eventId: post.eventId, subjectId: id };
    await record(tx, { ...changed, ...about });
    return { ok: true };
  });
}

/** Under its event's lock. Of an event that the viewer may not see it does not exist. */
async function lockedPost(tx: Tx, viewer: Person, id: string) {
  const where = { id };
  const found = await tx.post.findUnique({ where, select: { eventId: true } });
  if (!found) throw new NotFound("post");
  const event = await lockEventToWrite(tx, found.eventId);
  if (!mayWrite(viewer, event)) throw new NotFound("post");
  const post = await tx.post.findUniqueOrThrow({
    where,
    select: {
      ...{ eventId: true, meetupId: true, authorId: true },
      ...{ shownAt: true, withdrawnAt: true, withdrawnBy: true },
    },
  });
  return { ...post, ...rightsOf(event, await hostsIn(tx, post.eventId), post.meetupId) };
}
