import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { hashOf } from "@/lib/platform/cache/etag";
import { type Encoding, encodingFor } from "../static-files/encoding";
import { withSingleQuotes } from "./quotes";
import type { Rendered } from "./render";

/** A page as it is sent, compressed once for everybody. */
export type EncodedPage = {
  status: number;
  headers: Record<string, string | string[]>;
  etag: string;
  bodies: Record<Encoding, Buffer>;
};

/** Those that describe the page. The rest is of one connection, or set for every response. */
const KEPT = ["content-type", "content-security-policy", "link", "retry-after"];

/** A higher quality takes longer than it saves. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export async function encodePage(page: Rendered): Promise<EncodedPage> {
  const { status, headers } = page;
  const body = Buffer.from(withSingleQuotes(page.body.toString()));
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(body, BROTLI),
    promisify(gzip)(body),
  ]);
  const kept = KEPT.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    status,
    headers: Object.fromEntries(kept),
    etag: `W/"${hashOf(body)}"`,
    bodies: { br, gzip: gz, identity: body },
  };
}

export const bytesOf = ({ bodies }: EncodedPage) =>
  Object.values(bodies).reduce((sum, { byteLength }) => sum + byteLength, 0);

export function sendPage(request: IncomingMessage, response: ServerResponse, page: EncodedPage) {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader("vary", "Cookie, Accept-Encoding, Accept-Language");
  if (page.status === 200) {
    response.setHeader("etag", page.etag);
    // Asked for anew each time: signing in, an RSVP and a change of the night show at once.
    response.setHeader("cache-control", "private, no-cache");
    if (!request.headers.cookie) response.setHeader("cdn-cache-control", FOR_SHARED_CACHES);
    if (request.headers["if-none-match"] === page.etag) return response.writeHead(304).end();
  } else response.setHeader("cache-control", "no-store");
  const encoding = encodingFor(request, page.bodies);
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  const body = page.bodies[encoding];
  return response.writeHead(page.status, { "content-length": body.byteLength }).end(body);
}

/** RFC 9213; see docs/operations.md. */
const FOR_SHARED_CACHES = "public, s-maxage=5, stale-while-revalidate=30";
