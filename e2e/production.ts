import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "./fixtures";

/** What production needs beside its database and address. */
export const whole = {
  AUTH_SECRET: "a-secret-of-the-tests-that-is-long-enough",
  SMTP_URL: "smtp://127.0.0.1:9",
};

/** What `npm start` runs, with this configuration and nothing else of ours. */
export function start(
  configuration: Record<string, string | undefined>,
  command: string[] = ["start"],
) {
  const { AUTH_SECRET, PUBLIC_URL, SMTP_URL, DATABASE_URL, ...rest } = process.env;
  const child = spawn(process.execPath, ["scripts/run.mjs", ...command], {
    env: { ...rest, NEXT_DIST_DIR: ".next-test", ...configuration } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  return { child, said: () => output };
}

export async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** The server's health, or 0 where nothing answers. */
export const health = (home: string) =>
  fetch(`${home}/api/health`).then(
    ({ status }) => status,
    () => 0,
  );

export async function served(home: string) {
  await expect
    .poll(() => health(home), { message: "production serves", timeout: 60_000 })
    .toBe(200);
}
