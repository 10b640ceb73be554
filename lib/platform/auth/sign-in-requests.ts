import { db, type Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { lockOpenRequests } from "./locks";
import { mac, macCode, normalizeCode, same } from "./secrets";

/** Requests of one browser for one address that stay valid side by side. */
const SIDE_BY_SIDE = 3;
/** Ended requests are kept for a day: their mail may be late, and a second press must find its address. */
const RETENTION_MS = 86_400_000;

const hashedBrowser = (browser: string) => mac("sign-in browser", browser);
const hashedLink = (token: string) => mac("sign-in link", token);
const hashedCode = (id: string, code: string) => mac("sign-in code", `${id}\n${code}`);
const inMinutes = (minutes: number) => new Date(realNow().getTime() + minutes * 60_000);

type NewRequest = {
  address: string;
  browser: string;
  minutes: number;
  hasCode: boolean;
  to: string | null;
};

/** Opens a request. It ends the oldest of the same browser only, so nobody can push out somebody else's. */
export async function openRequest(tx: Tx, asked: NewRequest): Promise<{ id: string }> {
  const createdAt = realNow();
  await tx.signInRequest.deleteMany({
    where: { expires: { lt: new Date(createdAt.getTime() - RETENTION_MS) } },
  });
  const browser = hashedBrowser(asked.browser);
  const request = await tx.signInRequest.create({
    data: { ...asked, browser, createdAt, expires: inMinutes(asked.minutes) },
    select: { id: true },
  });
  const open = await lockOpenRequests(tx, asked.address);
  const older = open.filter((other) => other.browser === browser).slice(SIDE_BY_SIDE);
  await end(tx, older);
  return request;
}

/**
 * Makes a request's secrets for its mail, valid from now on. Null if the request has ended meanwhile. They follow from
 * the request's random id, so that a mail that is sent again does not invalidate its first copy.
 */
export async function mintSecrets(
  id: string,
): Promise<{ link: string; code: string | null } | null> {
  const waiting = { id, endedAt: null };
  const request = await db.signInRequest.findUnique({
    where: waiting,
    select: { hasCode: true, minutes: true },
  });
  if (!request) return null;
  const link = mac("sign-in token", id);
  const code = request.hasCode ? macCode("sign-in code of", id) : null;
  const { count } = await db.signInRequest.updateMany({
    where: waiting,
    data: {
      linkHash: hashedLink(link),
      codeHash: code && hashedCode(id, code),
      expires: inMinutes(request.minutes),
    },
  });
  return count === 1 ? { link, code } : null;
}

/**
 * Verifies a code against the requests of the browser that it was typed in. Each of them loses a try first, so
 * that concurrent calls cannot share one; requests of other browsers lose none.
 */
export async function spendCode(address: string, browser: string, typed: string): Promise<boolean> {
  const code = normalizeCode(typed);
  return db.$transaction(async (tx) => {
    const open = await lockOpenRequests(tx, address);
    const tried = open.filter(
      (request) => request.browser === hashedBrowser(browser) && request.triesLeft > 0,
    );
    await tx.signInRequest.updateMany({
      where: { id: { in: tried.map(({ id }) => id) } },
      data: { triesLeft: { decrement: 1 } },
    });
    const isRight = tried.some(
      ({ id, codeHash }) => codeHash !== null && same(codeHash, hashedCode(id, code)),
    );
    if (isRight) await end(tx, open);
    return isRight;
  });
}

/** Spends a link unless it has been spent or has ended; null if there is no such link. Wrong codes do not affect it. */
export async function spendLink(
  token: string,
): Promise<{ address: string; isSpent: boolean } | null> {
  const linked = await requestOfLink(token);
  if (!linked) return null;
  const { id, address } = linked;
  return db.$transaction(async (tx) => {
    const open = await lockOpenRequests(tx, address);
    const isSpent = open.some((request) => request.id === id);
    if (isSpent) await end(tx, open);
    return { address, isSpent };
  });
}

type Linked = { id: string; address: string; to: string | null; isOpen: boolean };

/** The address that a link signs in, and whether it still does; null if there is no such link. */
export async function requestOfLink(token: string): Promise<Linked | null> {
  const request = await db.signInRequest.findUnique({
    where: { linkHash: hashedLink(token) },
    select: { id: true, address: true, to: true, expires: true, endedAt: true },
  });
  if (!request) return null;
  const { expires, endedAt, ...linked } = request;
  return { ...linked, isOpen: endedAt === null && expires > realNow() };
}

/** Ends all requests of an address that its person gave up. */
export async function endRequestsOf(tx: Tx, address: string): Promise<void> {
  await end(tx, await lockOpenRequests(tx, address));
}

async function end(tx: Tx, requests: { id: string }[]): Promise<void> {
  if (requests.length === 0) return;
  await tx.signInRequest.updateMany({
    where: { id: { in: requests.map(({ id }) => id) }, endedAt: null },
    data: { endedAt: realNow() },
  });
}
