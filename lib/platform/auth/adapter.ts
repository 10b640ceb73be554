import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter } from "next-auth/adapters";
import { db } from "@/lib/platform/db/client";
import { mac } from "./secrets";

type Sessions = Required<
  Pick<Adapter, "createSession" | "getSessionAndUser" | "updateSession" | "deleteSession">
>;

const stored = PrismaAdapter(db) as Adapter & Sessions;

/** What a session's row stores: whoever reads the table can't make the cookie from it. */
const hidden = (token: string) => mac("session", token);

/** next-auth's own tables, through its own adapter. Codes are minted and spent in `codes.ts`. */
export const adapter: Adapter & Sessions = {
  ...stored,
  async createSession({ sessionToken, ...session }) {
    const kept = await stored.createSession({ ...session, sessionToken: hidden(sessionToken) });
    return { ...kept, sessionToken };
  },
  async getSessionAndUser(sessionToken) {
    const found = await stored.getSessionAndUser(hidden(sessionToken));
    return found && { ...found, session: { ...found.session, sessionToken } };
  },
  async updateSession({ sessionToken, ...change }) {
    const kept = await stored.updateSession({ ...change, sessionToken: hidden(sessionToken) });
    return kept && { ...kept, sessionToken };
  },
  async deleteSession(sessionToken) {
    await stored.deleteSession(hidden(sessionToken));
  },
};
