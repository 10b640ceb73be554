import { statSync } from "node:fs";
import { resolve } from "node:path";
import { env } from "@/lib/platform/env";
import { realNow } from "@/lib/platform/time/now";
import { backUp } from "./backup/backup";
import { callerFolder, printTable } from "./backup/command";
import { openDatabase } from "./database/connection";
import { main } from "./process/main";
import { shutDown } from "./process/shutdown";

main(work, { interrupted: 1 });

async function work() {
  const file = resolve(callerFolder(), process.argv[3] ?? defaultName());
  await backUp((await openDatabase()).url, file, printTable);
  console.log(`\n${file}, ${Math.ceil(statSync(file).size / 1024)} kB.`);
  console.log(
    `It does not contain ${env().demo ? `${env().dataDir}/secret` : "AUTH_SECRET"}: with another one, links in mails that were already sent stop working.`,
  );
  await shutDown(0);
}

/** rollcall-2026-11-29T1542Z.backup */
function defaultName(): string {
  return `rollcall-${realNow().toISOString().slice(0, 16).replace(":", "")}Z.backup`;
}
