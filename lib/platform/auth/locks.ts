import type { Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";

/**
 * The locks of signing in: the last ones that a transaction takes. For all others, and their order, see
 * lib/seating/locks.ts.
 */

export type OpenRequest = {
  id: string;
  browser: string;
  codeHash: string | null;
  triesLeft: number;
};

/** An address's open requests, newest first: always in this order, so that two uses cannot deadlock. */
export function lockOpenRequests(tx: Tx, address: string): Promise<OpenRequest[]> {
  return tx.$queryRaw<OpenRequest[]>`
    SELECT "id", "browser", "codeHash", "triesLeft" FROM "SignInRequest"
    WHERE "address" = ${address} AND "endedAt" IS NULL AND "expires" > ${realNow()}
    ORDER BY "createdAt" DESC, "id" FOR UPDATE`;
}
