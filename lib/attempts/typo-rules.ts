import { POPULAR_DOMAINS, run } from "@zootools/email-spell-checker";

/** Mail providers, most of them of Canada, that the library does not list. */
const OTHERS = [
  ...["videotron.ca", "sympatico.ca", "bell.net", "rogers.com", "shaw.ca", "telus.net"],
  ...["hotmail.ca", "yahoo.ca", "live.ca", "outlook.fr", "hotmail.fr", "eastlink.ca", "mac.com"],
];
const domains = [...POPULAR_DOMAINS, ...OTHERS];

/** The address that was probably meant, if its domain looks like a slip of a common one; otherwise null. */
export function likelyAddress(address: string): string | null {
  return run({ email: address, domains })?.full ?? null;
}
