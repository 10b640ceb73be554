import { derivedCode, mac, normalizeCode } from "@/lib/platform/auth/secrets";

/** A code is read from one screen and typed on a phone in the same room. */
export const CODE_MINUTES = 10;

/** What a screen shows until it is paired; follows from its id, so that it is not stored. */
export const screenCode = (screenId: string): string => derivedCode("stage screen", screenId);

/** By which a typed code finds its screen. */
export const codeHash = (code: string): string => mac("stage screen code", normalizeCode(code));

type Screen = { codeExpiresAt: Date; pairedAt: Date | null; revokedAt: Date | null };

/** Codes are tokens: their time is the real one. */
export function isCodeOpen(screen: Screen, realNow: Date): boolean {
  return screen.pairedAt === null && screen.revokedAt === null && realNow < screen.codeExpiresAt;
}
