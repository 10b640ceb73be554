import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "../process/run";

const invalid = [
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
const valid = [
  "new Date(given)",
  "new Date(Date.UTC(2011, 1, 24))",
  'Date.parse("2011-02-24")',
  "given instanceof Date",
  "((at: Date): Date => at)(given)",
  'new Intl.PluralRules("fr")',
];

const folder = mkdtempSync(join(tmpdir(), "rollcall-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Copies our configuration to a folder outside git. */
function configure() {
  const { $schema, vcs, ...rest } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  for (const override of rest.overrides)
    override.plugins = override.plugins?.map((plugin: string) => join(root, plugin));
  writeFileSync(join(folder, "biome.json"), JSON.stringify(rest));
}

/** Lints one-line files and returns the paths that our plugins reject. */
function pathsRejected(lines: Record<string, string>) {
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

it("rejects every way to read the time, and nothing else", () => {
  const path = (line: string) => `lib/nights/line-${[...invalid, ...valid].indexOf(line)}.ts`;
  const found = pathsRejected(
    Object.fromEntries([...invalid, ...valid].map((line) => [path(line), line])),
  );
  expect(invalid.filter((line) => !found.has(path(line)))).toEqual([]);
  expect(valid.filter((line) => found.has(path(line)))).toEqual([]);
});

it("exempts lib/platform/time, scripts and tests", () => {
  const checked = ["app/a.tsx", "components/a.tsx", "lib/a.ts", "prisma/seed/a.ts", "proxy.ts"];
  const checkedPlaces = [...checked, "instrumentation.ts", "next.config.ts"];
  const exempt = ["lib/platform/time/a.ts", "scripts/a.ts", "e2e/a.spec.ts", "lib/a.test.ts"];
  const found = pathsRejected(
    Object.fromEntries([...checkedPlaces, ...exempt].map((path) => [path, "Date.now()"])),
  );
  expect(checkedPlaces.filter((path) => !found.has(path))).toEqual([]);
  expect(exempt.filter((path) => found.has(path))).toEqual([]);
});

it("rejects date formatting everywhere except in lib/platform/time", () => {
  const checkedPlaces = ["app/b.tsx", "lib/b.ts", "scripts/b.ts", "e2e/b.spec.ts", "lib/b.test.ts"];
  const all = [...checkedPlaces, "lib/platform/time/b.ts"];
  const found = pathsRejected(
    Object.fromEntries(all.map((path) => [path, "given.toLocaleString()"])),
  );
  expect(all.filter((path) => found.has(path))).toEqual(checkedPlaces);
});
