import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compressStatic } from "../build/compress";
import { root } from "../process/run";
import { staticFiles } from "./static-files";

const distDir = `.data/test/static-${process.pid}`;
const folder = join(root, distDir);
const SCRIPT = "export const à = 1;\n".repeat(100);
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  writeFileSync(join(folder, "inputs"), "one");
  writeFileSync(join(folder, "static/chunks/a.js"), SCRIPT);
  writeFileSync(join(folder, "static/chunks/a.woff2"), "font");
  writeFileSync(join(folder, "static/chunks/a.txt"), "text");
  await compressStatic(distDir);
  writeFileSync(join(folder, "static/chunks/b.js"), SCRIPT);
  server = createServer(staticFiles(distDir, (_, response) => response.writeHead(404).end("next")));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/_next/static/chunks`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (name: string, encoding: string) =>
  fetch(`${address}/${name}`, { headers: { "accept-encoding": encoding } });

for (const [accepted, sent] of [
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["gzip, br;q=0", "gzip"],
  ["identity", null],
] as const)
  it(`sends a script to who accepts "${accepted}"`, async () => {
    const response = await get("a.js", accepted);
    expect(response.headers.get("content-encoding")).toBe(sent);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(Number(response.headers.get("content-length")) < 200).toBe(sent !== null);
    expect(await response.text()).toBe(SCRIPT);
  });

it("sends a font as it is", async () => {
  const response = await get("a.woff2", "gzip, br");
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(response.headers.get("content-type")).toBe("font/woff2");
  expect(await response.text()).toBe("font");
});

it("leaves everything else to Next, also what it would have to send uncompressed", async () => {
  for (const name of ["a.txt", "a.js.br", "b.js", "c.js"])
    expect(await (await get(name, "br")).text()).toBe("next");
});
