import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { realNow } from "@/lib/platform/time/now";
import { adapter, hashedSession } from "./adapter";
import { cookieName, cookieOptions, SESSION_COOKIE } from "./cookies";
import { SESSION_DAYS, signOut } from "./next-auth";

/** Signs a person in on this device. */
export async function startSession(userId: string): Promise<void> {
  const expires = new Date(realNow().getTime() + SESSION_DAYS * 86_400_000);
  const sessionToken = randomBytes(32).toString("base64url");
  await adapter.createSession({ sessionToken, userId, expires });
  (await cookies()).set(cookieName(SESSION_COOKIE), sessionToken, cookieOptions(expires));
}

/** This device's session, as it is stored. */
export async function readSession(): Promise<string> {
  return hashedSession((await cookies()).get(cookieName(SESSION_COOKIE))?.value ?? "");
}

export async function endSession(): Promise<void> {
  await signOut({ redirect: false });
}
