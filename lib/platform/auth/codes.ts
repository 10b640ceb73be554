import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { mac, newCode, normalizeCode, same } from "./secrets";

const MINUTES = 15;
const TRIES = 5;

const hash = (address: string, code: string) => mac("sign-in", `${address}\n${code}`);

/** Replaces the address's code: valid 15 minutes, five attempts, single use. */
export async function mintCode(address: string): Promise<string> {
  const code = newCode();
  const expires = new Date(realNow().getTime() + MINUTES * 60_000);
  await db.$transaction([
    db.verificationToken.deleteMany({ where: { identifier: address } }),
    db.verificationToken.create({
      data: { identifier: address, token: hash(address, code), expires, triesLeft: TRIES },
    }),
  ]);
  return code;
}

/** Verifies a code. Each call uses up an attempt first, so concurrent calls cannot share one. */
export async function spendCode(address: string, typed: string): Promise<boolean> {
  const [waiting] = await db.verificationToken.updateManyAndReturn({
    where: { identifier: address, triesLeft: { gt: 0 }, expires: { gt: realNow() } },
    data: { triesLeft: { decrement: 1 } },
  });
  if (!waiting || !same(waiting.token, hash(address, normalizeCode(typed)))) return false;
  const { count } = await db.verificationToken.deleteMany({ where: { token: waiting.token } });
  return count === 1;
}
