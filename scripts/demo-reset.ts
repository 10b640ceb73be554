import { env } from "@/lib/platform/env";
import { openDatabase } from "./database";
import { end } from "./ending";
import { prepareDatabase } from "./installation";
import { main } from "./main";
import { generateClient } from "./prepare";
import { Trouble } from "./process";
import { refuseUnwritable } from "./writable";

main(work, { interrupted: 1 });

async function work() {
  refuseUnwritable();
  if (!env().demo)
    throw new Trouble("This is not a demo: AUTH_SECRET, PUBLIC_URL or SMTP_URL is set.");
  await generateClient();
  await prepareDatabase(await openDatabase(), { startOver: true });
  await end(0);
}
