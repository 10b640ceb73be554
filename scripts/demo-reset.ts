import { env } from "@/lib/platform/env";
import { generateClient } from "./build/prepare";
import { openDatabase } from "./database/connection";
import { prepareDatabase } from "./database/installation";
import { main } from "./process/main";
import { UserError } from "./process/run";
import { shutDown } from "./process/shutdown";
import { assertWritable } from "./process/writable";

main(work, { interrupted: 1 });

async function work() {
  assertWritable();
  if (!env().demo)
    throw new UserError("This is not a demo: AUTH_SECRET, PUBLIC_URL or SMTP_URL is set.");
  await generateClient();
  await prepareDatabase((await openDatabase()).url, { startOver: true });
  await shutDown(0);
}
