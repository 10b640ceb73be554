import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as z from "zod";
import { root } from "../process/run";

export type ServerAction = { id: string; file: string; name: string; pages: string[] };

type Entry = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** Every server action of a build, with the pages that have it. */
export function serverActions(distDir: string): ServerAction[] {
  const path = join(root, distDir, "server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(path, "utf8")) as { node: Record<string, Entry> };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    file: filename,
    name: exportedName,
    pages: Object.keys(workers),
  }));
}

/** The names of all fields in the schemas that an action's file imports. */
export async function fieldsOf({ file }: ServerAction): Promise<string[]> {
  const source = readFileSync(join(root, file), "utf8");
  const imports = [...source.matchAll(/from "([^"]*\/schema)"/g)].map(([, path = ""]) => path);
  const modules = await Promise.all(
    imports.map(
      (path) =>
        import(join(root, path.startsWith("@/") ? path.slice(2) : join(dirname(file), path))),
    ),
  );
  const schemas = modules.flatMap((module) => Object.values(module)).filter(isSchema);
  return [...new Set(schemas.flatMap((schema) => names(schema, "")))];
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === "object" && value !== null && "_zod" in value;

function names(schema: z.core.$ZodType, prefix: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([field, inner]) =>
      names(inner, prefix === "" ? field : `${prefix}.${field}`),
    );
  if (def.type === "array") return [`${prefix}[]`, ...names(def.element, `${prefix}.0`)];
  if (def.type === "union") return def.options.flatMap((option) => names(option, prefix));
  if (def.type === "pipe") return names(def.in, prefix);
  if ("innerType" in def) return names(def.innerType as z.core.$ZodType, prefix);
  return prefix === "" ? [] : [prefix];
}
