import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter } from "next-auth/adapters";
import { db } from "@/lib/platform/db/client";
import { mac } from "./secrets";
import { signedIn } from "./signed-in-user";

type Sessions = Required<
  Pick<Adapter, "createSession" | "getSessionAndUser" | "updateSession" | "deleteSession">
>;

const stored = PrismaAdapter(db) as Adapter & Sessions;

/** Sessions are stored under a hash, from which the cookie cannot be recovered. */
export const hashedSession = (token: string) => mac("session", token);

/** next-auth's own tables. Sign-in mails are handled in `sign-in-requests.ts`. */
export const adapter: Adapter & Sessions = {
  ...stored,
  async createSession({ sessionToken, ...session }) {
    const created = await stored.createSession({
      ...session,
      sessionToken: hashedSession(sessionToken),
    });
    return { ...created, sessionToken };
  },
  /** One statement. */
  async getSessionAndUser(sessionToken) {
    const found = await db.session.findUnique({
      where: { sessionToken: hashedSession(sessionToken) },
      select: { userId: true, expires: true, user: { select: signedIn } },
    });
    return found && { session: { ...found, sessionToken }, user: found.user };
  },
  async updateSession({ sessionToken, ...change }) {
    const updated = await stored.updateSession({
      ...change,
      sessionToken: hashedSession(sessionToken),
    });
    return updated && { ...updated, sessionToken };
  },
  async deleteSession(sessionToken) {
    await stored.deleteSession(hashedSession(sessionToken));
  },
};
