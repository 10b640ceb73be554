import { domainToASCII } from "node:url";

export type AddressReason = "required" | "address-invalid" | "address-accents" | "too-long";

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Normalizes an address so that sign-in and RSVP compare the same text. NFKC folds full-width and compatibility
 * letters; anything unusual after that is rejected. Lengths by RFC 5321 4.5.3.1.
 */
export function normalizeAddress(
  typed: string,
): { ok: true; address: string } | { ok: false; reason: AddressReason } {
  const folded = typed.normalize("NFKC").trim().toLowerCase();
  if (folded === "") return { ok: false, reason: "required" };
  if (folded.length > 254) return { ok: false, reason: "too-long" };
  const at = folded.lastIndexOf("@");
  const local = folded.slice(0, at);
  const domain = domainToASCII(folded.slice(at + 1));
  const isSound = (part: string) =>
    at > 0 && part.length <= 64 && LOCAL_PART.test(part) && DOMAIN.test(domain);
  if (isSound(local)) return { ok: true, address: `${local}@${domain}` };
  return { ok: false, reason: isSound(plain(local)) ? "address-accents" : "address-invalid" };
}

/** With letters that few mail servers take before the @ (SMTPUTF8, RFC 6531) replaced. */
const plain = (local: string) => local.replace(/\p{L}/gu, "a");

/** In mails, a name that anybody could have typed appears with its reply address. */
export function claimedName(name: string | null, address: string): string {
  return name ? `${name} (${address})` : address;
}
