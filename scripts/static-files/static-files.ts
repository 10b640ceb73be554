import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { DOCUMENT_HEADERS } from "@/lib/kernel/http/security-headers";
import { root } from "../process/run";
import type { Handler } from "../server/hand-on";
import { pathOf } from "../server/request-kinds";
import { type Encoding, encodingFor } from "./encoding";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

type File = {
  type: string;
  bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer>>;
};

/** Answers with what the build made for browsers and compressed, from memory; `next` answers everything else. */
export function staticFiles(distDir: string, next: Handler): Handler {
  const files = readFiles(join(root, distDir, "static"));
  return (request, response) => {
    const file = files.get(pathOf(request));
    if (!file) return next(request, response);
    for (const name of DOCUMENT_HEADERS) response.removeHeader(name);
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    if (file.bodies.br) response.setHeader("vary", "Accept-Encoding");
    const encoding = encodingFor(request, file.bodies);
    if (encoding !== "identity") response.setHeader("content-encoding", encoding);
    const body = file.bodies[encoding] ?? file.bodies.identity;
    response.setHeader("content-type", file.type);
    return response.writeHead(200, { "content-length": body.byteLength }).end(body);
  };
}

/** By path. A script that is not compressed, as in a folder of an earlier version, is left to Next, which does that. */
function readFiles(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const type = TYPES[extname(name)];
    const file = join(folder, name);
    const encoded = compressed(file);
    const isFont = type === "font/woff2";
    if (!type || !(encoded || isFont)) continue;
    const path = `/_next/static/${name.split(sep).join("/")}`;
    files.set(path, { type, bodies: { identity: readFileSync(file), ...encoded } });
  }
  return files;
}

function compressed(file: string) {
  if (!existsSync(`${file}.br`)) return undefined;
  return { br: readFileSync(`${file}.br`), gzip: readFileSync(`${file}.gz`) };
}
