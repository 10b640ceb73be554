import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { root } from "../process/run";
import { buildStamp, unlessUpToDate } from "./stale";

const COMPRESSIBLE = /\.(?:m?js|css)$/;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Writes a build's scripts and stylesheets compressed beside them, as small as they get: too slow while serving. */
export function compressStatic(distDir: string) {
  const built = readFileSync(buildStamp(distDir), "utf8");
  return unlessUpToDate(join(root, distDir, "compressed"), built, () =>
    compressFolder(join(root, distDir, "static")),
  );
}

function compressFolder(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => COMPRESSIBLE.test(name)).map((name) => join(folder, name));
  return Promise.all(
    files.map(async (file) => {
      const body = readFileSync(file);
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(body, BROTLI));
      writeFileSync(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
    }),
  );
}
