import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";

const IV = 12;
const TAG = 16;
/** Texts are padded to this many bytes, to hide their length. */
const LENGTH = 192;

const keyFor = (purpose: string) =>
  createHmac("sha256", env().authSecret).update(`sealed\n${purpose}`).digest();

/** Encrypts and authenticates a short text (AES-256-GCM), bound to a purpose. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  const hidden = Buffer.concat([cipher.update(text.padEnd(LENGTH), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** The text sealed for this purpose, or null. */
export function unseal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV + TAG) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    return decipher
      .update(bytes.subarray(IV + TAG), undefined, "utf8")
      .concat(decipher.final("utf8"))
      .trimEnd();
  } catch {
    return null;
  }
}
