import { generateClient } from "./build/prepare";
import { openDatabase } from "./database/connection";
import { prepareDatabase } from "./database/installation";
import { main } from "./process/main";
import { UserError } from "./process/run";
import { shutDown } from "./process/shutdown";
import { refuseUnwritable } from "./process/writable";

main(work, { interrupted: 1 });

async function work() {
  const given = process.argv[3];
  if (!given) throw new UserError("Say whom: npm run admin -- you@example.ca");
  refuseUnwritable();
  await generateClient();
  await prepareDatabase(await openDatabase());
  await makeAdmin(given);
  await shutDown(0);
}

async function makeAdmin(given: string) {
  const { normalizeAddress } = await import("@/lib/kernel/address");
  const { db } = await import("@/lib/platform/db/client");
  const normalized = normalizeAddress(given);
  if (!normalized.ok) throw new UserError(`${given} is not an address that mail could reach.`);
  const email = normalized.address;
  await db.user.upsert({
    where: { email },
    create: { email, isAdmin: true },
    update: { isAdmin: true },
  });
  console.log(`${email} is a site administrator.`);
}
