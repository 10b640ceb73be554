import { isIPv6 } from "node:net";
import { env } from "@/lib/platform/env";

/**
 * Who is asking, as far as the network tells: the socket's address, or with TRUSTED_PROXIES=n the n-th entry
 * of X-Forwarded-For from the right (what stands left of it a client may have invented).
 */
export function networkOf(headers: Headers): string {
  const peer = headers.get("x-rollcall-peer") ?? "unknown";
  const hops = env().trustedProxies;
  if (hops === 0) return network(peer);
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return network(chain.at(-hops) || peer);
}

/** One household has a /64 of IPv6 to itself: its first four groups are the network (RFC 6177). */
function network(given: string): string {
  const address = given.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return `${[...front, ...zeros, ...back].slice(0, 4).join(":").toLowerCase()}::/64`;
}

/** A form of ours posts from our own pages: the Origin's host is the host that was asked. */
export function fromOurOwnPages(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const asked = env().demo ? headers.get("host") : new URL(env().publicUrl).host;
  return new URL(origin).host === asked;
}

/** What a limit counts by: an address on a network, so that nobody else's tries can keep its owner out. */
export function addressOnNetwork(
  { address }: { address: string | null },
  network: string,
): string | undefined {
  return address ? `${address} ${network}` : undefined;
}
