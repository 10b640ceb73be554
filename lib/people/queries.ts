import type { Person } from "@/lib/kernel/viewer";
import { requestOfLink } from "@/lib/platform/auth/sign-in-requests";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Somebody proved the address; a user without has only what was typed with it. */
export const hasAccount = { emailVerified: { not: null } } satisfies Prisma.UserWhereInput;

export const hasNoAccount = { emailVerified: null } satisfies Prisma.UserWhereInput;

/** What the viewer's own page has of them, beside what a session knows. */
export async function ownProfile({ id }: Person) {
  return db.user.findUniqueOrThrow({
    where: { id },
    select: { handle: true, organization: true, feedVersion: true },
  });
}

type LinkedSignIn = { address: string; to: string | null; isOpen: boolean };

/** Whom a mailed link signs in, and where it leads; `isOpen` until it is used, ended or expired. Null if there is none. */
export async function linkedSignIn(token: string): Promise<LinkedSignIn | null> {
  const request = await requestOfLink(token);
  return request && { address: request.address, to: request.to, isOpen: request.isOpen };
}
