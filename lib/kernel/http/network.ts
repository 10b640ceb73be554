import { isIPv6 } from "node:net";
import { env } from "@/lib/platform/env";

/**
 * The client's network: the socket's address or, with TRUSTED_PROXIES=n, the n-th entry of X-Forwarded-For from
 * the right. Clients can forge the entries left of it.
 */
export function networkOf(headers: Headers): string {
  const peer = headers.get("x-rollcall-peer") ?? "unknown";
  const hops = env().trustedProxies;
  if (hops === 0) return network(peer);
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return network(chain.at(-hops) || peer);
}

/** IPv6 networks are the first 64 bits, the usual size of one household (RFC 6177). */
function network(peerAddress: string): string {
  const address = peerAddress.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return `${[...front, ...zeros, ...back].slice(0, 4).join(":").toLowerCase()}::/64`;
}

/** Whether the Origin is this site. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const host = env().demo ? headers.get("host") : new URL(env().publicUrl).host;
  return new URL(origin).host === host;
}

/** A limit key of address and network, so that attempts from elsewhere cannot lock out the owner. */
export function addressOnNetwork(
  { address }: { address: string | null },
  network: string,
): string | undefined {
  return address ? `${address} ${network}` : undefined;
}
