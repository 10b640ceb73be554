import { NotFound } from "@/lib/kernel/outcome";
import { type Actor, actorOf, type Person } from "@/lib/kernel/viewer";
import { signedIn, signedInPerson } from "@/lib/platform/auth/signed-in-user";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { presenceOfRsvp } from "./own-queries";
import { reflectionById } from "./queries";
import { isLinkOpen } from "./rules";

const linkedRsvp = {
  id: true,
  eventId: true,
  meetupId: true,
  name: true,
  status: true,
  confirmedAt: true,
  linkVersion: true,
  meetup: { select: { kind: true, endsAt: true } },
  event: { select: { slug: true } },
  reflection: { select: { id: true } },
  user: { select: signedIn },
} satisfies Prisma.RsvpSelect;

/** A signed-in person, or who came with the mailed link of an RSVP, which reaches one reflection. */
export type Writer = {
  person: Person;
  rsvp: Omit<Prisma.RsvpGetPayload<{ select: typeof linkedRsvp }>, "user"> | null;
};

/** A link's person before the one who is signed in; null if the link has ended, or nobody is signed in. */
export async function writerOf(
  tx: Tx,
  viewer: Person | null,
  link: string | undefined,
  at: Date,
): Promise<Writer | null> {
  if (link === undefined) return viewer && { person: viewer, rsvp: null };
  const named = readLink("reflection", link);
  const found =
    named && (await tx.rsvp.findUnique({ where: { id: named.id }, select: linkedRsvp }));
  if (!found || found.linkVersion !== named.version || !isLinkOpen(found, at)) return null;
  const { user, ...rsvp } = found;
  return user.suspendedAt ? null : { person: { kind: "person", ...signedInPerson(user) }, rsvp };
}

/** The night that a link is about, even if it has ended; null if the link is not one of ours. */
export async function nightOfLink(link: string): Promise<string | null> {
  const named = readLink("reflection", link);
  const select = { event: { select: { slug: true } } };
  const rsvp = named && (await db.rsvp.findUnique({ where: { id: named.id }, select }));
  return rsvp?.event.slug ?? null;
}

/** A link reaches one reflection: the one that was written with it, or a new one about its RSVP's event. */
export function requireReach(
  { rsvp }: Writer,
  { eventId, reflectionId }: { eventId: string; reflectionId: string | null },
): void {
  if (!rsvp) return;
  const isOther = reflectionId !== null && reflectionId !== rsvp.reflection?.id;
  if (isOther || eventId !== rsvp.eventId) throw new NotFound("reflection of another link");
}

export const actorOfWriter = ({ person, rsvp }: Writer): Actor =>
  rsvp ? { actorKind: "link", actorId: rsvp.id, actorName: null } : actorOf(person);

/** For the page of a mailed link; null once it has ended, or what was written with it is withdrawn. */
export async function reflectionByLink(link: string) {
  const writer = await writerOf(db, null, link, await now());
  if (!writer?.rsvp) return null;
  const { person, rsvp } = writer;
  const reflection = rsvp.reflection && (await reflectionById(rsvp.reflection.id, person));
  if (reflection?.status === "withdrawn") return null;
  const { id, meetupId, name } = rsvp;
  const presence = await presenceOfRsvp(db, { id, meetupId, kind: rsvp.meetup.kind });
  return { person, eventSlug: rsvp.event.slug, seat: { meetupId, name, presence }, reflection };
}
