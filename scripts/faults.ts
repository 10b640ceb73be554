/**
 * Kills what a running site consists of while RSVPs and their mails flow: npm run test:faults
 *
 * Serves a demo of its own, from a Postgres with its usual settings. Prints figures, and fails if anything acknowledged
 * is lost, if a mail is missing or has two ids, or if the site takes longer than 15 seconds to be ready again.
 */
import { CITY } from "./bench/requests";
import { rsvpFindings } from "./faults/findings";
import { everyKill, killer } from "./faults/kills";
import { mailFindings } from "./faults/mails";
import { sendRsvps } from "./faults/rsvps";
import { percentile } from "./figures/percentile";
import { openCluster } from "./postgres/cluster";
import { main } from "./process/main";
import { onShutdown, shutDown } from "./process/shutdown";
import { step } from "./process/steps";
import { type Finding, report } from "./test/findings";
import { serveDemo } from "./test/serve-demo";
import { makeDataFolder, removeFolder } from "./test/start-script";

const RSVPS = 300;
const READY_WITHIN_S = 15;

main(
  async () => {
    const folder = await makeDataFolder();
    onShutdown(() => removeFolder(folder));
    const site = await step("the site starts", () => serve(folder));
    const cluster = await openCluster(folder);
    onShutdown(cluster.close);

    const rsvps = sendRsvps(site.address, RSVPS);
    const kill = killer(site, folder);
    const seconds: Record<string, number[]> = {};
    for (const part of everyKill()) {
      const taken = await step(`the ${part} is killed`, () => kill(part));
      seconds[part] = [...(seconds[part] ?? []), taken];
    }
    const addresses = await step("the last RSVPs", () => rsvps);
    const url = cluster.url("rollcall");
    const findings = [
      ...Object.entries(seconds).map(readiness),
      ...(await rsvpFindings(url, addresses, CITY)),
      ...(await mailFindings(url, folder, addresses)),
    ];
    await shutDown(report(findings) ? 0 : 1);
  },
  { interrupted: 1 },
);

const serve = (folder: string) =>
  serveDemo(folder, {
    RESTART_LIMIT: "1000",
    // Nobody here confirms an address.
    UNCONFIRMED_SHARE: "1000000",
    RSVPS_PER_NETWORK: "1000000",
  });

function readiness([part, taken]: [string, number[]]): Finding {
  const [median, worst] = [percentile(taken, 0.5), Math.max(...taken)];
  return {
    text: `${part}: ${taken.length} kills, ready again in ${median.toFixed(1)} s (median), ${worst.toFixed(1)} s (worst)`,
    isFine: worst <= READY_WITHIN_S,
  };
}
