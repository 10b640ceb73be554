import { requestOfLink } from "@/lib/platform/auth/sign-in-requests";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Somebody proved the address; a user without has only what was typed with it. */
export const hasAccount = { emailVerified: { not: null } } satisfies Prisma.UserWhereInput;

/** Whom a mailed link signs in; `isOpen` until it is used, ended or expired. Null if there is no such link. */
export async function linkedSignIn(
  token: string,
): Promise<{ address: string; isOpen: boolean } | null> {
  const request = await requestOfLink(token);
  return request && { address: request.address, isOpen: request.isOpen };
}
