import type { IncomingMessage } from "node:http";
import { networkOf } from "@/lib/kernel/http/network";

/** The network that a request comes from, by what `prepare` has noted. */
export function networkOfRequest({ headers }: IncomingMessage): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "");
  const peer = String(headers["x-rollcall-peer"] ?? "");
  return networkOf(new Headers({ "x-rollcall-peer": peer, "x-forwarded-for": forwarded }));
}
