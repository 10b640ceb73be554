#!/usr/bin/env node
// Replaces the native "schema-engine", which the Prisma CLI would download from its own host,
// with the same engine from the npm registry, as WebAssembly. Speaks the CLI's protocol:
// JSON-RPC over stdio, and a few `cli` subcommands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArguments } from "./schema-engine/arguments.mjs";
import { runCommand } from "./schema-engine/commands.mjs";
import { serve } from "./schema-engine/rpc.mjs";

const { flag, flags, command, wantsVersion } = parseArguments(process.argv.slice(2));
const datasource = JSON.parse(flag("--datasource") ?? "{}");

if (wantsVersion) {
  const { enginesVersion } = createRequire(import.meta.url)("@prisma/engines-version");
  console.log(`schema-engine-cli ${enginesVersion}`);
} else if (command) {
  process.exitCode = await runCommand(command, datasource.url);
} else {
  const datamodels = flags("--datamodels").map((path) => [path, readFileSync(path, "utf8")]);
  serve(datasource, datamodels);
}
