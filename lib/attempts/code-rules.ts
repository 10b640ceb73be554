import { derivedCode, normalizeCode, same } from "@/lib/platform/auth/secrets";

type Attempt = { attemptId: string | null; codeExpires: Date | null };

/** The code in the mail about an attempt; null once confirmed or expired, or if its address was not mailed. */
export function codeOf({ attemptId, codeExpires }: Attempt, now: Date): string | null {
  if (!attemptId || !codeExpires || codeExpires <= now) return null;
  return derivedCode("attempt code", attemptId);
}

export function isCodeOf(attempt: Attempt, typed: string, now: Date): boolean {
  const code = codeOf(attempt, now);
  return code !== null && same(normalizeCode(typed), code);
}
