import { execFileSync } from "node:child_process";
import { isAlive } from "./postgres/attachments";

/** Calls `orphaned` when npm, or whoever started us, was killed: nobody tells us, and the next start would find the port taken. */
export function onceOrphaned(orphaned: () => void) {
  const watched = starters();
  const watch = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(watch);
    orphaned();
  }, 1000);
  watch.unref();
}

/** Our parent, and where that is the shell that npm runs scripts in, npm itself. */
function starters() {
  const parent = describe(process.ppid);
  if (!parent || !describe(parent.ppid)?.name.startsWith("npm")) return [process.ppid];
  return [process.ppid, parent.ppid];
}

function describe(pid: number): { ppid: number; name: string } | undefined {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { stdio: "pipe" });
    const [, ppid, name] = /^\s*(\d+)\s+(.*)/.exec(line.toString()) ?? [];
    return name === undefined ? undefined : { ppid: Number(ppid), name };
  } catch {
    return undefined;
  }
}
