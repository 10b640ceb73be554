import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";

/** Every MAC is bound to its purpose. */
export function mac(purpose: string, text: string): string {
  return createHmac("sha256", env().authSecret).update(`${purpose}\n${text}`).digest("base64url");
}

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

// Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, which are easily confused when typed.
const ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

const LENGTH = 6;

/** A MAC that a person can type. */
export function macCode(purpose: string, text: string): string {
  const base = BigInt(ALPHABET.length);
  let rest = BigInt(`0x${Buffer.from(mac(purpose, text), "base64url").toString("hex")}`);
  return Array.from({ length: LENGTH }, () => {
    const letter = ALPHABET[Number(rest % base)];
    rest /= base;
    return letter;
  }).join("");
}

/** A code that can be computed again, so that it is not stored. */
export function derivedCode(purpose: string, text: string, length = 6): string {
  let number = Buffer.from(mac(purpose, text), "base64url").readBigUInt64BE();
  const base = BigInt(ALPHABET.length);
  return Array.from({ length }, () => {
    const letter = ALPHABET[Number(number % base)];
    number /= base;
    return letter;
  }).join("");
}

/** Removes spaces and case. */
export function normalizeCode(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}
