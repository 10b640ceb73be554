import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { realNow } from "@/lib/platform/time/now";
import { adapter } from "./adapter";
import { cookieName, cookieOptions, SESSION_COOKIE } from "./cookies";
import { SESSION_DAYS, signOut } from "./next-auth";

/** Signs a person in on this device. */
export async function startSession(userId: string): Promise<void> {
  const expires = new Date(realNow().getTime() + SESSION_DAYS * 86_400_000);
  const sessionToken = randomBytes(32).toString("base64url");
  await adapter.createSession({ sessionToken, userId, expires });
  (await cookies()).set(cookieName(SESSION_COOKIE), sessionToken, cookieOptions(expires));
}

export async function endSession(): Promise<void> {
  await signOut({ redirect: false });
}
