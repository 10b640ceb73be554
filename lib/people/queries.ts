import { requestOfLink } from "@/lib/platform/auth/sign-in-requests";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Somebody proved the address; a user without has only what was typed with it. */
export const hasAccount = { emailVerified: { not: null } } satisfies Prisma.UserWhereInput;

export const hasNoAccount = { emailVerified: null } satisfies Prisma.UserWhereInput;

type LinkedSignIn = { address: string; to: string | null; isOpen: boolean };

/** Whom a mailed link signs in, and where it leads; `isOpen` until it is used, ended or expired. Null if there is none. */
export async function linkedSignIn(token: string): Promise<LinkedSignIn | null> {
  const request = await requestOfLink(token);
  return request && { address: request.address, to: request.to, isOpen: request.isOpen };
}

export async function isSuspended(tx: Tx, email: string): Promise<boolean> {
  const person = await tx.user.findUnique({ where: { email }, select: { suspendedAt: true } });
  return Boolean(person?.suspendedAt);
}
