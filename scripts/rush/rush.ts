/**
 * A rush for the seats, over HTTP: npm run test:rush
 *
 * 1,000 signed-in people press at once for 100 seats, every fifth of them twice, at a demo of its own with two web
 * processes. When half of them have their answer, one process is killed; who gets no answer presses again. Then people
 * without accounts press from one network, in the site's usual configuration. Prints figures, and fails if the tables
 * hold anything else than people were told.
 */
import { openCluster } from "../postgres/cluster";
import { main } from "../process/main";
import { onShutdown, shutDown } from "../process/shutdown";
import { step } from "../process/steps";
import { type Finding, report } from "../test/findings";
import { serveDemo } from "../test/serve-demo";
import { makeDataFolder, removeFolder } from "../test/start-script";

const PEOPLE = 1_000;
const SEATS = 100;
const VISITORS = 30;
/** RSVPS_PER_NETWORK, unless it is set. */
const SEATS_OF_NETWORK = 10;

main(
  async () => {
    const folder = await makeDataFolder();
    onShutdown(() => removeFolder(folder));
    const site = await step("the site starts", () => serveDemo(folder, { WEB_PROCESSES: "2" }));
    const cluster = await openCluster(folder);
    onShutdown(cluster.close);
    // The rows are made with the site's own functions.
    Object.assign(process.env, { ROLLCALL_DATA: folder, DATABASE_URL: cluster.url("rollcall") });
    const findings = [...(await rushSignedIn(site)), ...(await rushFromNetwork(site.address))];
    await shutDown(report(findings) ? 0 : 1);
  },
  { interrupted: 1 },
);

async function rushSignedIn(site: Awaited<ReturnType<typeof serveDemo>>): Promise<Finding[]> {
  const { makeMeetup, signInMany } = await import("./night");
  const { rushOf } = await import("./signed-in");
  const { rowsOf } = await import("./rows");
  const { signedInFindings } = await import("./findings");
  const callers = await step("people sign in", () => signInMany(PEOPLE));
  const place = await makeMeetup(SEATS);
  const ledger = await step("they press", () => rushOf(callers, place, site));
  return signedInFindings(await rowsOf(place), ledger, SEATS);
}

async function rushFromNetwork(address: string): Promise<Finding[]> {
  const { makeMeetup } = await import("./night");
  const { rushFromOneNetwork } = await import("./one-network");
  const { rowsOf } = await import("./rows");
  const { oneNetworkFindings } = await import("./findings");
  const place = await makeMeetup(SEATS);
  const told = await step("people without accounts press", () =>
    rushFromOneNetwork(address, place, VISITORS),
  );
  return oneNetworkFindings(await rowsOf(place), told, SEATS_OF_NETWORK);
}
