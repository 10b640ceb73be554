import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { Socket } from "node:net";
import { duplexPair } from "node:stream";
import { buffer } from "node:stream/consumers";
import { env } from "@/lib/platform/env";
import type { Handler } from "../server/hand-on";

export type Rendered = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Returns a function that has a handler answer a request of our own, inside this process. */
export function renderer(handler: Handler) {
  const server = createServer(handler);
  return (path: string, headers: Record<string, string>) =>
    new Promise<Rendered>((resolve, reject) => {
      const [client, inside] = duplexPair();
      const request = httpRequest({
        createConnection: () => client as unknown as Socket,
        path,
        headers: { ...headers, host: new URL(env().publicUrl).host, connection: "close" },
      });
      request.on("error", reject);
      request.on("response", (response) =>
        buffer(response).then(
          (body) =>
            resolve({ status: response.statusCode ?? 500, headers: response.headers, body }),
          reject,
        ),
      );
      server.emit("connection", inside);
      request.end();
    });
}
