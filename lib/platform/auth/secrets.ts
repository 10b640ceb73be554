import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";

/** Every secret is bound to its purpose: what opens one door is worth nothing at another. */
export function mac(purpose: string, text: string): string {
  return createHmac("sha256", env().authSecret).update(`${purpose}\n${text}`).digest("base64url");
}

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

// Nothing that looks like another: neither of 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. A code is read off one screen
// and typed on another.
const ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

export function newCode(length = 6): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** What was typed, as the code would read: spaces and case do not matter. */
export function tidyCode(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}
