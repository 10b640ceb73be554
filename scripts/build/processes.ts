import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../process/run";
import { hashOf, unlessUpToDate } from "./stale";

/** What a start runs as processes of their own. */
export const processes = ["server", "worker", "sink"] as const;
export type ProcessName = (typeof processes)[number];

/** `root` is found from a module's folder: the bundles lie as deep as `scripts/process`. */
const folderIn = (distDir: string) => join(root, distDir, "processes");

export const bundleOf = (name: ProcessName, distDir: string) =>
  join(folderIn(distDir), `${name}.mjs`);

/** Bundles the processes: a start, and each restart, would spend seconds on loading their sources and packages. */
export function bundleProcesses(distDir: string) {
  const outdir = folderIn(distDir);
  const inputs = ["components", "lib", "scripts", "tsconfig.json", "package-lock.json"];
  const hash = hashOf(inputs.map((name) => join(root, name)));
  return unlessUpToDate(join(outdir, "inputs"), hash, async () => {
    rmSync(outdir, { recursive: true, force: true });
    await build({
      absWorkingDir: root,
      entryPoints: processes.map((name) => `scripts/${name}.ts`),
      outdir,
      outExtension: { ".js": ".mjs" },
      chunkNames: "[hash]",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      jsx: "automatic",
      // A start parses it all; names stay, for stacks.
      minifySyntax: true,
      minifyWhitespace: true,
      define: { "process.env.NODE_ENV": '"production"' },
      // Next loads files of its own; pg looks for an optional package.
      external: ["next", "pg-native"],
      // Packages that are CommonJS require Node's modules. The name is one that no package imports as well.
      banner: {
        js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
      },
    });
  });
}
