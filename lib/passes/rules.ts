import { addDays, type LocalDate } from "@/lib/platform/time/local";
import { resolveWallTime } from "@/lib/platform/time/resolve-wall-time";

/** A handed code is shown on one screen and read by the phone in front of it. */
export const CODE_MINUTES = 30;

/** A pass lasts until 06:00 next morning by the meetup's clock. */
export function passEnd({ localDate, timeZone }: { localDate: LocalDate; timeZone: string }): Date {
  const wall = { date: addDays(localDate, 1), time: "06:00" };
  return resolveWallTime(wall, timeZone, "later").instant;
}

export type CodeIssue = "code-used" | "code-old" | "code-revoked" | "night-over";

type Code = {
  codeExpiresAt: Date | null;
  usedAt: Date | null;
  revokedAt: Date | null;
  /** Of the pass. */
  expiresAt: Date;
};

/** `realNow` for the code, which is a token; `now` for the pass, which follows the meetup's clock. */
export function codeIssue(code: Code, realNow: Date, now: Date): CodeIssue | null {
  if (code.revokedAt) return "code-revoked";
  if (code.usedAt) return "code-used";
  if (!code.codeExpiresAt || realNow >= code.codeExpiresAt) return "code-old";
  return now >= code.expiresAt ? "night-over" : null;
}
