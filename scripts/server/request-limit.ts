import type { IncomingMessage } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "@/lib/kernel/http/network";
import { REQUEST_LIMITS } from "@/lib/kernel/limits";
import { isAsset } from "./request-kinds";

/**
 * Counts requests per network, in memory: a statement for each would make every page slower. Returns a function that
 * gives the seconds to wait, 0 if the request may pass.
 */
export function requestLimit(): (request: IncomingMessage) => Promise<number> {
  const limiters = {
    request: new RateLimiterMemory(REQUEST_LIMITS.request),
    asset: new RateLimiterMemory(REQUEST_LIMITS.asset),
  };
  return async (request) => {
    try {
      await limiters[isAsset(request) ? "asset" : "request"].consume(networkOfRequest(request));
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  };
}

function networkOfRequest({ headers }: IncomingMessage): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "");
  const peer = String(headers["x-rollcall-peer"] ?? "");
  return networkOf(new Headers({ "x-rollcall-peer": peer, "x-forwarded-for": forwarded }));
}
