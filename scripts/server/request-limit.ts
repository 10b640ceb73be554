import type { IncomingMessage } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { REQUEST_LIMITS } from "@/lib/kernel/limits";
import { isAsset, isLive } from "./request-kinds";
import { networkOfRequest } from "./request-network";

/**
 * Counts requests per network, in memory: a statement for each would make every page slower. Returns a function that
 * gives the seconds to wait, 0 if the request may pass.
 */
export function requestLimit(): (request: IncomingMessage) => Promise<number> {
  const limiters = {
    request: new RateLimiterMemory(REQUEST_LIMITS.request),
    asset: new RateLimiterMemory(REQUEST_LIMITS.asset),
    live: new RateLimiterMemory(REQUEST_LIMITS.live),
  };
  return async (request) => {
    try {
      await limiters[kindOf(request)].consume(networkOfRequest(request));
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  };
}

function kindOf(request: IncomingMessage): keyof typeof REQUEST_LIMITS {
  if (isAsset(request)) return "asset";
  return isLive(request) ? "live" : "request";
}
