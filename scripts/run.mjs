// Runs scripts/<name>.ts. Plain JavaScript: it must work before any package is installed.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
process.chdir(root);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Rollcall needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
if (existsSync(".env")) process.loadEnvFile(".env");
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

if (!isInstalled()) install();
const { register } = await import("tsx/esm/api");
register();
await import(`./${process.argv[2]}.ts`);

/** Compares the lock file with the one that npm writes to node_modules when an install has finished. */
function isInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!installed) return false;
  const omitsDev = process.env.NODE_ENV === "production";
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, locked]) =>
      path === "" ||
      locked.optional ||
      locked.devOptional ||
      (locked.dev && omitsDev) ||
      installed[path]?.version === locked.version,
  );
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(lock, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    console.error(
      `${root} is not writable: grant this user write access, or run from a folder it owns.`,
    );
    process.exit(1);
  }
  const startedAt = Date.now();
  process.stdout.write("packages … ");
  const npm = process.env.npm_execpath;
  // Skip install scripts: nothing needs them, and some download from other hosts.
  const flags = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...flags], { stdio: ["ignore", "ignore", "inherit"] })
    : spawnSync("npm", flags, {
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      });
  if (status !== 0) {
    console.error("\nThe packages could not be installed; see npm's message above.");
    process.exit(1);
  }
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}
