import { mac, same } from "@/lib/platform/auth/secrets";

const signature = (answerId: string) => mac("prompt sign", answerId);

/** For whoever gave an answer: adds a picture of the sign to it, and takes it away. */
export const signToken = (answerId: string): string => `${answerId}.${signature(answerId)}`;

/** The answer that a link is for; null of one that this site did not make. */
export function answerOfToken(token: string): string | null {
  const [answerId = "", signed = ""] = token.split(".");
  return same(signed, signature(answerId)) ? answerId : null;
}
