import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { boardForStream } from "@/lib/board/queries";
import { env } from "@/lib/platform/env";
import { routeConsoleToLog } from "@/lib/platform/log/console";
import { doorBells } from "./live/door-bells";
import { type LiveHandler, liveHandler } from "./live/handler";
import { liveHub } from "./live/hub";
import { streamPlaces } from "./live/places";
import { shareNotices } from "./notices/shared";
import { main, ready } from "./process/main";
import { listen } from "./process/port";
import { root } from "./process/run";
import { onShutdown } from "./process/shutdown";
import { limitConnections, TIMEOUTS } from "./server/connections";
import { frontHandler } from "./server/handler";
import { pageRequests } from "./server/page-requests";
import { prepare } from "./server/prepare";
import { serveInProcesses } from "./server/web-processes";

const dev = process.env.NODE_ENV === "development";
const distDir = process.env.NEXT_DIST_DIR ?? ".next";

main(async () => {
  const { webProcesses } = env();
  if (webProcesses === 1 || cluster.isWorker) await serve();
  else await serveInProcesses(webProcesses);
  ready();
});

async function serve() {
  const { demo, port, databaseUrl, liveConnections, livePerNetwork } = env();
  const server = createServer(TIMEOUTS);
  limitConnections(server, liveConnections);
  await listen(server, port, demo ? "127.0.0.1" : undefined);
  // Where Next listens for upgrades. Without a listener Node answers such a request like any other.
  const httpServer = dev ? server : createServer();
  if (!dev) takeConfigOfBuild();
  const app = next({ dev, dir: root, port, hostname: "localhost", httpServer });
  const prepared = app.prepare();
  if (!dev) routeConsoleToLog();
  const notices = shareNotices(databaseUrl);
  onShutdown(notices.stop);
  const hub = liveHub(boardForStream, notices);
  // Boards and bells take theirs from the same: LIVE_CONNECTIONS is what the process holds in all.
  const places = streamPlaces({ total: liveConnections, perNetwork: livePerNetwork });
  const [bells, boards] = [doorBells(notices, places), liveHandler(hub, places)];
  const live: LiveHandler = async (request, response) =>
    (await bells.handle(request, response)) || boards(request, response);
  const pages = pageRequests((request, response) => app.getRequestHandler()(request, response));
  const front = frontHandler(pages, { distDir, dev, notices, live });

  server.on("request", async (request, response) => {
    prepare(request, response);
    if (demo && !isLocal(request.headers.host)) {
      response.writeHead(421, { "content-type": "text/plain; charset=utf-8" });
      response.end("The demo answers only at http://localhost and http://127.0.0.1.\n");
      return;
    }
    await prepared;
    await front(request, response);
  });
  await prepared;
  onShutdown(async () => {
    hub.close();
    bells.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // Browsers keep connections alive: let requests in flight finish.
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
    await closed;
    await app.close();
  });
}

/** As Next's standalone servers do: next.config.ts would be compiled at every start. */
function takeConfigOfBuild() {
  const file = join(root, distDir, "required-server-files.json");
  const { config } = JSON.parse(readFileSync(file, "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** Prevents DNS rebinding: a page whose own domain resolves to 127.0.0.1 sends that domain as Host. */
function isLocal(host: string | undefined) {
  return ["localhost", "127.0.0.1"].includes(host?.replace(/:\d+$/, "") ?? "");
}
