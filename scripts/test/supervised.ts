import { main } from "../process/main";
import { onParentExit } from "../process/parent-watch";
import { shutDown } from "../process/shutdown";
import { startAll } from "../process/supervise";

/** The smallest thing to supervise: node scripts/run.mjs test/supervised. */
main(async () => {
  onParentExit(() => shutDown(1));
  await startAll(["sink"], { dev: true });
  console.log("ready");
});
