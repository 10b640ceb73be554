// Runs scripts/<name>.ts; plain JavaScript, because it is what works before anything is installed.
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

if (!installed()) install();
const { register } = await import("tsx/esm/api");
register();
await import(`./${process.argv[2]}.ts`);

/** npm writes down what it installed once it has finished: compare that with what the lock file wants. */
function installed() {
  const there = packagesOf("node_modules/.package-lock.json");
  if (!there) return false;
  const leavesDevOut = process.env.NODE_ENV === "production";
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, wanted]) =>
      path === "" ||
      wanted.optional ||
      wanted.devOptional ||
      (wanted.dev && leavesDevOut) ||
      there[path]?.version === wanted.version,
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
      `${root} can't be written: give this user the right to, or start from a folder of its own.`,
    );
    process.exit(1);
  }
  const began = Date.now();
  process.stdout.write("packages … ");
  const npm = process.env.npm_execpath;
  // No install scripts: nothing needs them, and some fetch from hosts of their own.
  const flags = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...flags], { stdio: ["ignore", "ignore", "inherit"] })
    : spawnSync("npm", flags, {
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      });
  if (status !== 0) {
    console.error("\nThe packages could not be installed; npm's message above says why.");
    process.exit(1);
  }
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
}
