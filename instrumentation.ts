import type { Instrumentation } from "next";
import { note } from "./lib/kernel/request-notes";
import { isDatabaseUnavailable } from "./lib/platform/db/unavailable";

/** Logs what pages and actions throw, with the route instead of the URL, which may contain a token. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  // Before anything is awaited: the response is chosen as soon as this returns.
  if (isDatabaseUnavailable(error)) note("databaseUnavailable");
  const { log } = await import("./lib/platform/log/log");
  const { method } = request;
  const { routePath: route, routeType: during } = context;
  log.error({ err: error, method, route, during }, "request failed");
};
