import { main } from "./child";
import { openDatabase } from "./database";
import { prepareDatabase } from "./installation";
import { generateClient } from "./prepare";
import { Trouble } from "./process";

main(async () => {
  const given = process.argv[3];
  if (!given) throw new Trouble("Say whom: npm run admin -- you@example.ca");
  await generateClient();
  const database = await openDatabase();
  try {
    await prepareDatabase(database.url);
    await makeAdmin(given);
  } finally {
    await database.close();
  }
  process.exit();
});

async function makeAdmin(given: string) {
  const { normalizeAddress } = await import("@/lib/people/address");
  const { db } = await import("@/lib/db/client");
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
