import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process/run";

/** The environment in which a server reports to `file` how long its event loop was held. */
export const loopHoldsEnv = (file: string) => ({
  LOOP_HOLDS_FILE: file,
  NODE_OPTIONS: `--import ${join(root, "scripts/fuzz/report-holds.mjs")}`,
});

/**
 * The longest hold since an instant, in milliseconds; holds under 50 ms count as 0. Throws without a report: starting
 * alone holds a server for longer.
 */
export function longestHold(file: string, since: number): number {
  const holds = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split(" ").map(Number))
    .filter(([at = 0]) => at >= since)
    .map(([, ms = 0]) => ms);
  return Math.max(0, ...holds);
}
