import { openDatabase } from "./database";
import { prepareDatabase } from "./installation";
import { main } from "./main";
import { generateClient } from "./prepare";
import { UserError } from "./process";
import { shutDown } from "./shutdown";
import { refuseUnwritable } from "./writable";

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
