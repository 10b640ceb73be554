import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { run, UserError } from "../process/run";

// The headless shell has no compositor: the tests take a third of the time of a full Chromium.
const headlessShell = "/usr/bin/chromium-headless-shell";
const knownPaths = [
  headlessShell,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** CHROMIUM_PATH, or the first browser found on this machine. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...knownPaths].find(
    (path) => path && existsSync(path),
  );
}

export async function ensureBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync(headlessShell)) return;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const install = ["install", "-y", "-q", "--no-install-recommends"];
    await attempt("apt-get", ["update", "-q"]);
    await attempt("apt-get", [...install, "chromium-headless-shell"]);
    if (!findBrowser()) await attempt("apt-get", [...install, "chromium"]);
  }
  if (!findBrowser()) await attempt("npx", ["playwright", "install", "chromium"]);
  if (!findBrowser()) {
    throw new UserError("No browser could be found or installed: set CHROMIUM_PATH to a Chromium.");
  }
}

async function attempt(command: string, args: string[]) {
  await run(command, args, { env: { DEBIAN_FRONTEND: "noninteractive" } }).catch(() => {});
}
