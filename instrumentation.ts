import type { Instrumentation } from "next";

/** Next calls this once when a server starts, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/platform/log/log");
  const { tzdbVersion } = await import("./lib/platform/time/zones");
  log.info({ timeZones: tzdbVersion() }, "server starts");
}

/** What pages and actions throw. The route is told, never the address that was asked: it may carry a link's token. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/platform/log/log");
  const { method } = request;
  const { routePath: route, routeType: during } = context;
  log.error({ err: error, method, route, during }, "request failed");
};
