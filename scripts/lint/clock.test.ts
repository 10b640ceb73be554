import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "../process/run";

const refused = [
  "new Date()",
  "new Date",
  "Date()",
  "Date.now()",
  "Date?.now()",
  'Date["now"]()',
  "[1].map(Date.now)",
  "new Date(Date.now() + 5)",
  "globalThis.Date.now()",
  "new globalThis.Date()",
  "(() => { const { now } = Date; return now; })()",
  "((clock = Date) => clock)()",
  "({ Date })",
  "given.toLocaleTimeString()",
  "given?.toLocaleTimeString()",
  "[given].map(given.toLocaleString)",
  'given["toLocaleDateString"]()',
  "(() => { const { toLocaleString: shown } = given; return shown; })()",
  'new Intl.DateTimeFormat("en")',
  'Intl.DateTimeFormat("en")',
  "[Intl.DateTimeFormat].map(String)",
  'Intl["DateTimeFormat"]',
  "(() => { const { DateTimeFormat } = Intl; return DateTimeFormat; })()",
];
const taken = [
  "new Date(given)",
  "new Date(Date.UTC(2011, 1, 24))",
  'Date.parse("2011-02-24")',
  "given instanceof Date",
  "((at: Date): Date => at)(given)",
  'new Intl.PluralRules("fr")',
];

const folder = mkdtempSync(join(tmpdir(), "rollcall-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Our configuration in a folder of its own; git knows nothing of that one. */
function configure() {
  const { $schema, vcs, ...rest } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  for (const override of rest.overrides)
    override.plugins = override.plugins?.map((plugin: string) => join(root, plugin));
  writeFileSync(join(folder, "biome.json"), JSON.stringify(rest));
}

/** Lints files of one line each; returns the paths of those that the clock's rules refuse. */
function refusedOf(lines: Record<string, string>) {
  configure();
  for (const [path, line] of Object.entries(lines)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `export const value = (given: any) => ${line};\n`);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  const ofPlugins = diagnostics.filter(({ category }) => category === "plugin");
  return new Set(ofPlugins.map(({ location }) => location.path));
}

type Diagnostic = { category: string; location: { path: string } };

it("the linter knows every way to ask for the time, and what only looks like one", () => {
  const path = (line: string) => `lib/nights/line-${[...refused, ...taken].indexOf(line)}.ts`;
  const found = refusedOf(
    Object.fromEntries([...refused, ...taken].map((line) => [path(line), line])),
  );
  expect(refused.filter((line) => !found.has(path(line)))).toEqual([]);
  expect(taken.filter((line) => found.has(path(line)))).toEqual([]);
});

it("it looks everywhere but in lib/platform/time, in scripts and in tests", () => {
  const looked = ["app/a.tsx", "components/a.tsx", "lib/a.ts", "prisma/seed/a.ts", "proxy.ts"];
  const places = [...looked, "instrumentation.ts", "next.config.ts"];
  const leftOut = ["lib/platform/time/a.ts", "scripts/a.ts", "e2e/a.spec.ts", "lib/a.test.ts"];
  const found = refusedOf(
    Object.fromEntries([...places, ...leftOut].map((path) => [path, "Date.now()"])),
  );
  expect(places.filter((path) => !found.has(path))).toEqual([]);
  expect(leftOut.filter((path) => found.has(path))).toEqual([]);
});

it("and for what makes text of a date everywhere but in lib/platform/time", () => {
  const places = ["app/b.tsx", "lib/b.ts", "scripts/b.ts", "e2e/b.spec.ts", "lib/b.test.ts"];
  const all = [...places, "lib/platform/time/b.ts"];
  const found = refusedOf(Object.fromEntries(all.map((path) => [path, "given.toLocaleString()"])));
  expect(all.filter((path) => found.has(path))).toEqual(places);
});
