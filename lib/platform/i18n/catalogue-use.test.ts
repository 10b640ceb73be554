import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MOST_LINES } from "@/lib/invitations/line-rules";
import { DAILY_INVITATIONS, VALID_DAYS } from "@/lib/invitations/rules";
import { catalogues } from "./catalogues";

type Tree = { [key: string]: Tree | string };

const root = join(import.meta.dirname, "../../..");

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => /(?<!\.test)\.tsx?$/.test(name))
    .filter(({ parentPath }) => !parentPath.includes("generated"))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
}

const code = ["app", "components", "lib"].flatMap(sources);
const all = code.join("\n");

const literals = new Set(Array.from(all.matchAll(/"([^"\n]*)"/g), ([, word = ""]) => word));

/** `tabs.${tab}` may use every key that starts with "tabs.", `${step}.title` every one that ends with ".title". */
const heads = Array.from(all.matchAll(/`([\w-][\w.-]*)\$\{/g), ([, head = ""]) => head);
const tails = Array.from(all.matchAll(/`\$\{\w+\}([\w.-]+)`/g), ([, tail = ""]) => tail);

const isReferenced = (text: string) =>
  literals.has(text) ||
  heads.some((head) => text.startsWith(head)) ||
  tails.some((tail) => text.endsWith(tail));

/** Whether some translator has the start of the key as its namespace and requests the rest. */
function isUsed(namespace: string, key: string): boolean {
  const parts = [namespace, ...key.split(".")];
  const last = parts.at(-1) ?? "";
  if (/^(refusals|fields)\./.test(key)) return literals.has(last);
  return parts
    .slice(1)
    .some(
      (_, at) =>
        isReferenced(parts.slice(0, at + 1).join(".")) &&
        isReferenced(parts.slice(at + 1).join(".")),
    );
}

function keys(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : keys(value, `${prefix}${key}.`),
  );
}

it("every message of the catalogues is used", () => {
  const unused = Object.entries(catalogues.en as unknown as Record<string, Tree>)
    // Catalogues that are imported or shown whole are checked by their types.
    .filter(
      ([name]) => all.split(new RegExp(`messages/en/(?:tonight/)?${name}\\.json`)).length === 2,
    )
    .filter(([name]) => name !== "requests")
    .flatMap(([name, tree]) => keys(tree).map((key) => [name, key] as const))
    .filter(([name, key]) => !isUsed(name, key));
  expect(unused.map(([name, key]) => `${name}.${key}`)).toEqual([]);
});

it("every field code of a schema has a message", () => {
  const codes = Array.from(all.matchAll(/\berror: "([a-z-]+)"/g), ([, code]) => code);
  const known = Object.keys(catalogues.en.errors.fields);
  expect(codes.filter((code) => !known.includes(code ?? ""))).toEqual([]);
});

it("numbers in messages match the rules", () => {
  for (const { invitations } of Object.values(catalogues)) {
    expect(invitations.refusals["enough-for-today"]).toContain(String(DAILY_INVITATIONS));
    expect(invitations.lines.hint).toContain(String(MOST_LINES));
    expect(invitations.accept.expired).toContain(String(VALID_DAYS));
  }
});
