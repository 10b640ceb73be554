import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One file per process that uses the cluster, named by its id. */
const folderOf = (dataDir: string) => join(dataDir, "attached");

export function attach(dataDir: string) {
  mkdirSync(folderOf(dataDir), { recursive: true });
  writeFileSync(join(folderOf(dataDir), String(process.pid)), "");
}

/** Returns whether this was the last process. */
export function detach(dataDir: string): boolean {
  rmSync(join(folderOf(dataDir), String(process.pid)), { force: true });
  return !isShared(dataDir);
}

/** Whether another process uses the cluster too. */
export function isShared(dataDir: string): boolean {
  const folder = folderOf(dataDir);
  if (!existsSync(folder)) return false;
  const others = readdirSync(folder).filter((pid) => pid !== String(process.pid));
  // A killed run left its file behind.
  for (const pid of others) if (!isAlive(Number(pid))) rmSync(join(folder, pid), { force: true });
  return others.some((pid) => isAlive(Number(pid)));
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
