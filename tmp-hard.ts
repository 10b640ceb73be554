import { openCluster } from "./scripts/postgres/cluster";
async function main() {
  const cluster = await openCluster("/tmp/w/c/.data");
  process.env.DEMO_URL = cluster.url("postgres");
  const { makeHardEvents } = await import("./e2e/fixtures/tmp-hard");
  const { remove: _, ...paths } = await makeHardEvents();
  console.log(JSON.stringify(paths));
  process.exit(0);
}
main();
