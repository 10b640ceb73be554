import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter } from "next-auth/adapters";
import { db } from "../db/client";

/** next-auth's own tables, through its own adapter. Codes are minted and spent in `codes.ts`. */
export const adapter = PrismaAdapter(db) as Adapter &
  Required<Pick<Adapter, "createSession" | "deleteSession" | "getSessionAndUser">>;
