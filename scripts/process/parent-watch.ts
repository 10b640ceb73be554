import { execFileSync } from "node:child_process";
import { isAlive } from "../postgres/attachments";

/** Calls `exited` once the parent process or npm is gone: a killed parent sends no signal, and this process would keep its port. */
export function onParentExit(exited: () => void) {
  const watched = parents();
  const watch = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(watch);
    exited();
  }, 1000);
  watch.unref();
}

/** The parent process, and npm if the parent is the shell that npm runs scripts in. */
function parents() {
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
