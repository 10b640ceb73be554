import type { Server, ServerOptions } from "node:http";

/** How long a client may take, in milliseconds. Node answers 408 and closes. */
export const TIMEOUTS = {
  headersTimeout: 10_000,
  /** Headers and body together, also of a file on a slow line; other bodies have less (`BODY_MS`). */
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
  /** Longer than proxies in front keep an idle connection (60 s), whose next request would meet a closed one. */
  keepAliveTimeout: 65_000,
} satisfies ServerOptions;

/** Without a byte in either direction, as of a client that doesn't read its answer. */
const IDLE_MS = 60_000;

/** A full school has six connections for each of 300 pupils. */
const MAX_CONNECTIONS = 5_000;

/** Live streams come on top. */
export function limitConnections(server: Server, streams: number): void {
  server.setTimeout(IDLE_MS);
  server.maxConnections = MAX_CONNECTIONS + streams;
}
