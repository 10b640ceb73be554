import type { Prisma } from "@/lib/platform/db/generated/client";

/** What pages and mutations know of the person who acts. */
export const signedIn = {
  id: true,
  email: true,
  emailVerified: true,
  name: true,
  locale: true,
  town: true,
  isAdmin: true,
  suspendedAt: true,
} satisfies Prisma.UserSelect;

export type SignedInUser = Prisma.UserGetPayload<{ select: typeof signedIn }>;

/** The fields of a `Person`. */
export function signedInPerson({ suspendedAt, emailVerified: _, ...user }: SignedInUser) {
  return { ...user, suspended: suspendedAt !== null };
}
