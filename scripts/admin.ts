import { generateClient } from "./build/prepare";
import { openDatabase } from "./database/connection";
import { prepareDatabase } from "./database/installation";
import { main } from "./process/main";
import { UserError } from "./process/run";
import { shutDown } from "./process/shutdown";
import { assertWritable } from "./process/writable";

main(work, { interrupted: 1 });

async function work() {
  const argument = process.argv[3];
  if (!argument) throw new UserError("Usage: npm run admin -- you@example.ca");
  assertWritable();
  await generateClient();
  await prepareDatabase((await openDatabase()).url);
  await makeAdmin(argument);
  await shutDown(0);
}

async function makeAdmin(argument: string) {
  const { normalizeAddress } = await import("@/lib/kernel/address");
  const { db } = await import("@/lib/platform/db/client");
  const normalized = normalizeAddress(argument);
  if (!normalized.ok) throw new UserError(`${argument} is not a valid e-mail address.`);
  const email = normalized.address;
  await db.user.upsert({
    where: { email },
    create: { email, isAdmin: true },
    update: { isAdmin: true },
  });
  console.log(`${email} is a site administrator.`);
}
