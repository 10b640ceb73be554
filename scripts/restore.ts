import { resolve } from "node:path";
import { env } from "@/lib/platform/env";
import { secretMac } from "./backup/backup";
import { callerFolder, printTable } from "./backup/command";
import { restore } from "./backup/restore";
import { openDatabase } from "./database/connection";
import { main } from "./process/main";
import { UserError } from "./process/run";
import { shutDown } from "./process/shutdown";

main(work, { interrupted: 1 });

async function work() {
  const argument = process.argv[3];
  if (!argument) throw new UserError("Usage: npm run restore rollcall-2026-11-29T1542Z.backup");
  const file = resolve(callerFolder(), argument);
  const header = await restore((await openDatabase()).url, file, printTable);
  console.log(`\nRestored as of ${header.createdAt}; npm start serves it.`);
  if (header.secretMac !== secretMac())
    console.log(
      `${env().demo ? `${env().dataDir}/secret` : "AUTH_SECRET"} is not the one of the backup: links in mails that were already sent do not work.`,
    );
  await shutDown(0);
}
