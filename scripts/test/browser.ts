import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { run, UserError } from "../process/run";

const onThisMachine = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser to test with: CHROMIUM_PATH, one already here, or undefined. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onThisMachine].find(
    (path) => path && existsSync(path),
  );
}

export async function ensureBrowser() {
  if (findBrowser()) return;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await attempt("apt-get", ["update", "-q"]);
    await attempt("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
  }
  if (!findBrowser()) await attempt("npx", ["playwright", "install", "chromium"]);
  if (!findBrowser()) {
    throw new UserError(
      "No browser was found or could be installed: set CHROMIUM_PATH to a Chromium.",
    );
  }
}

async function attempt(command: string, args: string[]) {
  await run(command, args, { env: { DEBIAN_FRONTEND: "noninteractive" } }).catch(() => {});
}
