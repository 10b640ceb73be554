import { env } from "@/lib/platform/env";
import { openDatabase } from "./database";
import { prepareDatabase } from "./installation";
import { main } from "./main";
import { generateClient } from "./prepare";
import { UserError } from "./process";
import { shutDown } from "./shutdown";
import { refuseUnwritable } from "./writable";

main(work, { interrupted: 1 });

async function work() {
  refuseUnwritable();
  if (!env().demo)
    throw new UserError("This is not a demo: AUTH_SECRET, PUBLIC_URL or SMTP_URL is set.");
  await generateClient();
  await prepareDatabase(await openDatabase(), { startOver: true });
  await shutDown(0);
}
