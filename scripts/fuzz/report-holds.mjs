// Preloaded into a server under test: appends a line whenever its event loop was held. Counts only the CPU time of the
// main thread: on a busy machine that also waits for its turn.
import { appendFileSync, readFileSync } from "node:fs";
import { cpuUsage, pid } from "node:process";

const REPORT_MS = 50;
const CLOCK_TICK_MS = 10;
const file = process.env.LOOP_HOLDS_FILE;

if (file && process.argv[1]?.endsWith("server.mjs")) {
  let last = performance.now();
  let used = usedMs();
  setInterval(() => {
    const now = performance.now();
    const usedNow = usedMs();
    const held = Math.min(now - last, usedNow - used);
    if (held > REPORT_MS) appendFileSync(file, `${Date.now()} ${Math.round(held)}\n`);
    last = now;
    used = usedNow;
  }, 5).unref();
}

/** Other systems than Linux tell only the whole process's time, collecting garbage included. */
function usedMs() {
  try {
    const [, fields = ""] = readFileSync(`/proc/self/task/${pid}/stat`, "utf8").split(") ");
    const [user = 0, system = 0] = fields.split(" ").slice(11, 13).map(Number);
    return (user + system) * CLOCK_TICK_MS;
  } catch {
    const { user, system } = cpuUsage();
    return (user + system) / 1000;
  }
}
