import { startScript } from "../scripts/test/started";
import { expect } from "./fixtures";

/** What production needs beside its database and address. */
export const whole = {
  AUTH_SECRET: "a-secret-of-the-tests-that-is-long-enough",
  SMTP_URL: "smtp://127.0.0.1:9",
};

/** What `npm start` runs, and other scripts beside it; what is `undefined` in a configuration isn't set. */
export function run(
  configuration: Record<string, string | undefined>,
  [name, ...words]: [string, ...string[]] = ["start"],
) {
  return startScript(name, { NEXT_DIST_DIR: ".next-test", ...configuration }, words);
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
