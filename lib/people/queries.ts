import { requestOfLink } from "@/lib/platform/auth/sign-in-requests";

/** Whom a mailed link signs in; `isOpen` until it is used, ended or expired. Null if there is no such link. */
export async function linkedSignIn(
  token: string,
): Promise<{ address: string; isOpen: boolean } | null> {
  const request = await requestOfLink(token);
  return request && { address: request.address, isOpen: request.isOpen };
}
