import NextAuth from "next-auth";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log/log";
import { adapter } from "./adapter";
import { cookieName, cookieOptions, SESSION_COOKIE } from "./cookies";
import { type SignedInUser, signedInPerson } from "./signed-in-user";

export const SESSION_DAYS = 60;

/** Database sessions. Sign-in is by mailed code or link (`session.ts`), so no provider is listed. */
export const { auth, signOut } = NextAuth(() => ({
  adapter,
  secret: env().authSecret,
  trustHost: true,
  session: { strategy: "database", maxAge: SESSION_DAYS * 86_400, updateAge: 86_400 },
  providers: [],
  cookies: { sessionToken: { name: cookieName(SESSION_COOKIE), options: cookieOptions() } },
  // The default logger prints an error's message and cause, and with them tokens and addresses.
  logger: {
    error: (error) => {
      const { err = error } = (error.cause ?? {}) as { err?: unknown };
      log.error({ err }, "session failed");
    },
    warn: (code) => log.warn({ code }, "sign-in"),
  },
  callbacks: {
    session: ({ session, user }) => ({ ...session, person: signedInPerson(user as SignedInUser) }),
  },
}));
