import { hasAccount, hasNoAccount } from "@/lib/people/queries";
import { endRequestsOf } from "@/lib/platform/auth/sign-in-requests";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { MailKind } from "@/lib/platform/mail/kinds";
import { realNow } from "@/lib/platform/time/now";
import { lockEventSeats, lockPerson } from "@/lib/seating/locks";
import { unsubscribeAlso } from "@/lib/unsubscribes/mutations";

/** Mails that are about their address, not about the person behind it. */
const OF_THE_ADDRESS: MailKind[] = [
  ...(["sign-in", "address-change", "address-changed", "address-restored"] as const),
  ...(["invitation", "invitation-reminder", "co-speaker-invited"] as const),
];

/** Nobody changes the person's seats meanwhile: their rows refer to the user's, which gets another key. */
export async function lockAccount(tx: Tx, userId: string): Promise<void> {
  const events = await tx.rsvp.findMany({
    where: { userId },
    distinct: ["eventId"],
    select: { eventId: true },
    orderBy: { eventId: "asc" },
  });
  for (const { eventId } of events) await lockEventSeats(tx, eventId, "exclusive");
  await lockPerson(tx, userId);
}

type Move = {
  userId: string;
  from: string;
  to: string;
  /** The session, as stored, that goes on; all others end. */
  session: string | null;
};

/** Gives a person another address. Whoever reads the mail of the old one can do nothing with it any more. */
export async function moveAddress(tx: Tx, { userId, from, to, session }: Move): Promise<void> {
  await swapTyped(tx, { userId, from, to });
  await tx.session.deleteMany({
    where: { userId, ...(session && { sessionToken: { not: session } }) },
  });
  await endRequestsOf(tx, from);
  await unsubscribeAlso(tx, from, to);
  await endMailed(tx, userId);
  // Its link would be made when it is sent, and work.
  await tx.email.updateMany({
    where: { recipient: from, sentAt: null, kind: { notIn: OF_THE_ADDRESS } },
    data: { recipient: to },
  });
}

/** Another account has the address. */
export async function isInUse(tx: Tx, email: string, userId: string): Promise<boolean> {
  return (await tx.user.count({ where: { email, id: { not: userId }, ...hasAccount } })) > 0;
}

const OWNS_NOTHING = {
  // Who chose one has begun to use the account.
  handle: null,
  ...{ organizing: { none: {} }, roles: { none: {} }, proposals: { none: {} } },
  ...{
    reflections: { none: {} },
    comments: { none: {} },
    reactions: { none: {} },
    headCounts: { none: {} },
  },
  ...{ commitments: { none: {} }, commitmentsOf: { none: {} }, commitmentNotes: { none: {} } },
  openQuestions: { none: {} },
  ...{
    posts: { none: {} },
    debriefs: { none: {} },
    decks: { none: {} },
    coSpeaking: { none: {} },
    commentReports: { none: {} },
    commentFollows: { none: {} },
  },
  ...{ reports: { none: {} }, reconciliations: { none: {} } },
} satisfies Prisma.UserWhereInput;

/**
 * Somebody whose account was moved away signs in with the old address, and finds an empty account. It becomes what was
 * only typed with the address, and must not keep them from taking theirs back.
 */
export async function freeFromEmptyAccount(tx: Tx, email: string, userId: string): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: {
      ...{ email, id: { not: userId }, isAdmin: false, suspendedAt: null },
      ...OWNS_NOTHING,
      rsvps: { none: { confirmedAt: { not: null } } },
    },
    data: { emailVerified: null },
  });
  if (count > 0) await tx.session.deleteMany({ where: { user: { email } } });
}

/**
 * Moves what was only typed with the address to the one that becomes free: whoever types an address in a form must
 * keep nobody from moving to it, or back.
 */
async function swapTyped(tx: Tx, { userId, from, to }: Omit<Move, "session">): Promise<void> {
  const typed = await tx.user.findFirst({
    where: { email: to, id: { not: userId } },
    select: { id: true },
  });
  // Somebody may have got it or signed in with it meanwhile: then it isn't free, and the next write is refused.
  if (typed)
    await tx.user.updateMany({
      where: { id: typed.id, ...hasNoAccount },
      data: { email: `moving-${typed.id}` },
    });
  await tx.user.update({
    where: { id: userId },
    data: { email: to, emailVerified: realNow() },
    select: { id: true },
  });
  if (!typed) return;
  await tx.user.update({ where: { id: typed.id }, data: { email: from }, select: { id: true } });
  await endMailed(tx, typed.id);
}

/** Ends the links and codes that were mailed about a person's RSVPs. */
async function endMailed(tx: Tx, userId: string): Promise<void> {
  await tx.rsvp.updateMany({ where: { userId }, data: { linkVersion: { increment: 1 } } });
  // A code was mailed to the old address, and would confirm the new one.
  await tx.rsvp.updateMany({
    where: { userId, codeExpires: { not: null } },
    data: { codeExpires: null },
  });
}
