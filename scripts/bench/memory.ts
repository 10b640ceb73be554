import { readdirSync, readFileSync } from "node:fs";

/** The resident memory, in MB, of the web process that was started with a port. Linux only. */
export function memoryOf(port: string): number {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const servers = processes.filter((id) => isServer(id, port));
  return Math.max(...servers.map(residentMegabytes));
}

function isServer(id: string, port: string): boolean {
  const isOfPort = read(id, "environ").split("\0").includes(`PORT=${port}`);
  return isOfPort && /\/server\.m?js|scripts\/server\.ts/.test(read(id, "cmdline"));
}

function residentMegabytes(id: string): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(read(id, "status")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Empty for a process that has ended. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    return "";
  }
}
