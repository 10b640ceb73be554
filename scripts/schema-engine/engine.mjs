import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { patchAdapter } from "./adapter-patches.mjs";

/** Loads the WebAssembly engine; `datamodels` are [path, text] pairs. */
export async function loadEngine(factory, datamodels) {
  await patchAdapter();
  const glue = await instantiate();
  const log = (line) => process.env.DEBUG_ENGINE && process.stderr.write(`${line}\n`);
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: log };
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  return glue.SchemaEngine.new(options, log, factory);
}

async function instantiate() {
  const path = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const glue = await import(path);
  const bytes = readFileSync(join(dirname(path), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return glue;
}
