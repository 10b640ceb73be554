import { requestOfLink } from "@/lib/platform/auth/sign-in-requests";
import type { Prisma } from "@/lib/platform/db/generated/client";

const none = { none: {} };

/** Made for an address that was only ever typed, and without anything that refers to it any more. */
export const neverUsed = {
  emailVerified: null,
  ...{ rsvps: none, wishes: none, roles: none, organizing: none, proposals: none },
  ...{ reflections: none, comments: none, headCounts: none, invitations: none },
} satisfies Prisma.UserWhereInput;

/** Whom a mailed link signs in; `isOpen` until it is used, ended or expired. Null if there is no such link. */
export async function linkedSignIn(
  token: string,
): Promise<{ address: string; isOpen: boolean } | null> {
  const request = await requestOfLink(token);
  return request && { address: request.address, isOpen: request.isOpen };
}
