import { setTimeout as sleep } from "node:timers/promises";
import { CITY, fromNewNetwork } from "../bench/requests";
import { findHome } from "../postgres/home";
import { runningPostmaster } from "../postgres/postmaster";
import { UserError } from "../process/run";
import { childOf } from "../test/start-script";

export type Site = { address: string; pid: number | undefined; output: () => string };
type PartName = "server" | "worker" | "Postgres";

const GIVE_UP_MS = 60_000;

/** Server and worker ten times in turn, and Postgres three times in between. */
export function everyKill(): PartName[] {
  return Array.from({ length: 10 }, (_, i): PartName[] => [
    "server",
    "worker",
    ...(i % 3 === 2 ? (["Postgres"] as const) : []),
  ]).flat();
}

/** Returns a function that kills a part and resolves, once all is well again, with the seconds that took. */
export function killer(site: Site, dataDir: string) {
  const { cluster } = findHome(dataDir);
  const pidOf = (part: PartName) =>
    part === "Postgres" ? runningPostmaster(cluster)?.pid : childOf(site.pid, part);

  return async (part: PartName): Promise<number> => {
    // Requests and mails are in flight again.
    await sleep(500 + Math.random() * 1500);
    const pid = pidOf(part);
    if (!pid) throw new UserError(`There is no ${part} to kill.`);
    const restarts = restartsIn(site);
    const killedAt = Date.now();
    process.kill(pid, "SIGKILL");
    while (restartsIn(site) === restarts || !(await isWell(site))) {
      if (Date.now() - killedAt > GIVE_UP_MS)
        throw new UserError(`The ${part} did not come back:\n${site.output()}`);
      await sleep(100);
    }
    return (Date.now() - killedAt) / 1000;
  };
}

const restartsIn = ({ output }: Site) => output().split(" runs again").length;

async function isWell({ address }: Site) {
  const paths = ["/api/health", CITY];
  const answers = paths.map((path) =>
    fetch(`${address}${path}`, { headers: fromNewNetwork() }).then(
      ({ status }) => status === 200,
      () => false,
    ),
  );
  return (await Promise.all(answers)).every(Boolean);
}
