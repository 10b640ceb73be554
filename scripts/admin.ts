import { openDatabase } from "./database";
import { end } from "./ending";
import { prepareDatabase } from "./installation";
import { main } from "./main";
import { generateClient } from "./prepare";
import { Trouble } from "./process";
import { refuseUnwritable } from "./writable";

main(work, { interrupted: 1 });

async function work() {
  const given = process.argv[3];
  if (!given) throw new Trouble("Say whom: npm run admin -- you@example.ca");
  refuseUnwritable();
  await generateClient();
  await prepareDatabase(await openDatabase());
  await makeAdmin(given);
  await end(0);
}

async function makeAdmin(given: string) {
  const { normalizeAddress } = await import("@/lib/kernel/address");
  const { db } = await import("@/lib/platform/db/client");
  const normalized = normalizeAddress(given);
  if (!normalized.ok) throw new Trouble(`${given} is not an address that mail could reach.`);
  const email = normalized.address;
  await db.user.upsert({
    where: { email },
    create: { email, isAdmin: true },
    update: { isAdmin: true },
  });
  console.log(`${email} is a site administrator.`);
}
