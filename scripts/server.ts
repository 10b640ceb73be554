import { createServer, type IncomingMessage } from "node:http";
import next from "next";
import { NOTHING_MAY_RUN, securityHeaders } from "@/lib/kernel/http/security-headers";
import { env } from "@/lib/platform/env";
import { tellThroughLog } from "@/lib/platform/log/console";
import { main, ready } from "./process/main";
import { listen } from "./process/port";
import { root } from "./process/run";
import { onShutdown } from "./process/shutdown";
import { readable } from "./server/readable";
import { stillPages } from "./server/still-pages";

const dev = process.env.NODE_ENV === "development";

main(async () => {
  const { demo, port } = env();
  const server = createServer();
  await listen(server, port, demo ? "127.0.0.1" : undefined);
  const app = next({ dev, dir: root, port, hostname: "localhost", httpServer: server });
  const prepared = app.prepare();
  if (!dev) tellThroughLog();
  // In development Next draws errors over the page.
  const completeLater = dev ? () => {} : stillPages(process.env.NEXT_DIST_DIR ?? ".next");

  server.on("request", async (request, response) => {
    // Pages bring their own policy, over this one.
    response.setHeader("content-security-policy", NOTHING_MAY_RUN);
    for (const [name, value] of securityHeaders()) response.setHeader(name, value);
    if (demo && !isLocal(request.headers.host)) {
      response.writeHead(421, { "content-type": "text/plain; charset=utf-8" });
      response.end("The demo answers only at http://localhost and http://127.0.0.1.\n");
      return;
    }
    namePeer(request);
    nameHost(request);
    request.url = readable(request.url);
    completeLater(request, response);
    await prepared;
    app.getRequestHandler()(request, response);
  });
  // Nothing here speaks another protocol; left alone, such a connection would be held open for ever.
  if (!dev) server.on("upgrade", (_request, socket) => socket.destroy());
  await prepared;
  onShutdown(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // A browser keeps its connections: they get a moment to finish what they asked.
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
    await closed;
    await app.close();
  });
  ready();
});

/** A page of the internet can give its own name to 127.0.0.1; what it asks then carries that name. */
function isLocal(host: string | undefined) {
  return ["localhost", "127.0.0.1"].includes(host?.replace(/:\d+$/, "") ?? "");
}

/** Under which name we are asked is for PUBLIC_URL to say, not for a client, nor for proxies on the way. */
function nameHost(request: IncomingMessage) {
  const { demo, publicUrl } = env();
  const { host, protocol } = new URL(publicUrl);
  request.headers["x-forwarded-host"] = demo ? request.headers.host : host;
  request.headers["x-forwarded-proto"] = protocol.replace(":", "");
}

/** The address that limits are counted by; one that a client sent itself is dropped. */
function namePeer(request: IncomingMessage) {
  request.headers["x-rollcall-peer"] = request.socket.remoteAddress?.replace(/^::ffff:/, "");
}
