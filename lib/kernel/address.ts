import { domainToASCII } from "node:url";

export type AddressReason = "required" | "address-invalid" | "too-long";

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * One person, one address: what sign-in and RSVP both compare. NFKC folds full-width and compatibility
 * letters; whatever is odd after that is refused rather than guessed at. Lengths by RFC 5321 4.5.3.1.
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
  const sound = at > 0 && local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(domain);
  return sound
    ? { ok: true, address: `${local}@${domain}` }
    : { ok: false, reason: "address-invalid" };
}

/** How a mail names somebody who only typed a name, which anybody could: beside the address it is answered at. */
export function selfNamed(name: string | null, address: string): string {
  return name ? `${name} (${address})` : address;
}
