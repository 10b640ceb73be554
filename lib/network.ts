import { env } from "./env";

/**
 * Who is asking, as far as the network tells: the socket's address, or with TRUSTED_PROXIES=n the n-th entry
 * of X-Forwarded-For from the right (what stands left of it a client may have invented).
 */
export function networkOf(headers: Headers): string {
  const peer = headers.get("x-rollcall-peer") ?? "unknown";
  const hops = env().trustedProxies;
  if (hops === 0) return peer;
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return chain.at(-hops) || peer;
}

/** A form of ours posts from our own pages: the Origin's host is the host that was asked. */
export function fromOurOwnPages(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const asked = env().demo ? headers.get("host") : new URL(env().publicUrl).host;
  return new URL(origin).host === asked;
}
