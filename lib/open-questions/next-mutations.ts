import type { Entry } from "@/lib/activity/record";
import { recordWithNextNights } from "@/lib/phases/next-night-mutations";
import type { Tx } from "@/lib/platform/db/client";

export const recordQuestion = (tx: Tx, entry: Entry & { eventId: string }): Promise<void> =>
  recordWithNextNights(tx, "open-question.carried-over", entry);
