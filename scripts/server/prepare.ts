import type { IncomingMessage, ServerResponse } from "node:http";
import { NO_PAGE_POLICY, securityHeaders } from "@/lib/kernel/http/security-headers";
import { env } from "@/lib/platform/env";

/** Sets what every response has, and what the app reads of a request. */
export function prepare(request: IncomingMessage, response: ServerResponse) {
  // Pages replace this with their own policy.
  response.setHeader("content-security-policy", NO_PAGE_POLICY);
  for (const [name, value] of securityHeaders()) response.setHeader(name, value);
  setPeerAddress(request);
  setForwardedHost(request);
  // Next's htmlLimitedBots matches no request without one, whose title would stand in the body.
  request.headers["user-agent"] ||= "unknown";
}

/** PUBLIC_URL decides host and protocol, not the headers of a client or proxy. */
function setForwardedHost(request: IncomingMessage) {
  const { demo, publicUrl } = env();
  const { host, protocol } = new URL(publicUrl);
  request.headers["x-forwarded-host"] = demo ? request.headers.host : host;
  request.headers["x-forwarded-proto"] = protocol.replace(":", "");
}

/** The address that rate limits count by; overwrites one sent by the client. */
function setPeerAddress(request: IncomingMessage) {
  request.headers["x-rollcall-peer"] = request.socket.remoteAddress?.replace(/^::ffff:/, "");
}
