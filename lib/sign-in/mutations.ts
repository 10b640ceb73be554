import { record } from "@/lib/activity/record";
import { confirmAttemptsOf } from "@/lib/attempts/signed-in-mutations";
import { LIMITS, type LimitName, resetLimit, withinLimit } from "@/lib/kernel/limits";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { confirmedPerson } from "@/lib/people/mutations";
import { startSession } from "@/lib/platform/auth/session";
import { openRequest, spendCode, spendLink } from "@/lib/platform/auth/sign-in-requests";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { now } from "@/lib/platform/time/now";
import type { RequestSignIn, SignInWithCode, SignInWithLink } from "./schema";

type Asking = { locale: Locale; browser: string };

/** `attempts`: those made on the device that signs in. */
type SigningIn = { locale: Locale; attempts?: ReadonlySet<string> };

/** Requests a sign-in mail. Returns the same whether the address is known or not, and whether a mail was allowed. */
export async function requestSignIn(
  { address, to }: RequestSignIn,
  { locale, browser }: Asking,
): Promise<Outcome> {
  const allowed = await allowedMail(address);
  if (allowed)
    await db.$transaction(async (tx) => {
      const { id } = await openRequest(tx, { address, browser, to, ...allowed });
      const params = { requestId: id };
      await enqueueMail(tx, { kind: "sign-in", recipient: address, language: locale, params });
    });
  return { ok: true };
}

/**
 * The mail that a recipient's limits allow; null for none. Secrets last as long as the limit that the mail counts
 * in: whoever finds it used up has a valid link in the inbox.
 */
async function allowedMail(address: string): Promise<{ minutes: number; hasCode: boolean } | null> {
  const hasCode = await withinLimit("sign-in-mails-a-day", address);
  const limit = hasCode ? "sign-in-mail" : "sign-in-mail-after-that";
  return (await withinLimit(limit, address)) ? { minutes: minutesOf(limit), hasCode } : null;
}

const minutesOf = (limit: LimitName) => LIMITS[limit].duration / 60;

/** Signs in with the code of a mail that this browser requested. */
export async function signInWithCode(
  viewer: Person | null,
  { address, code }: SignInWithCode,
  { browser, ...signingIn }: SigningIn & { browser: string },
): Promise<Outcome> {
  const isRight = await spendCode(address, browser, code);
  // On a double submission the code has been used, but the viewer is signed in.
  if (viewer?.email === address) return { ok: true };
  if (!isRight) throw new InvalidField("code", "code-wrong");
  await signIn(address, signingIn);
  return { ok: true };
}

/** Signs in with a mailed link, in any browser. */
export async function signInWithLink(
  viewer: Person | null,
  { token }: SignInWithLink,
  signingIn: SigningIn,
): Promise<Outcome<object, "link-ended">> {
  const linked = await spendLink(token);
  if (linked && viewer?.email === linked.address) return { ok: true };
  if (!linked?.isSpent) return { ok: false, reason: "link-ended" };
  await signIn(linked.address, signingIn);
  return { ok: true };
}

/** Starts a session of the person with an address that was just confirmed. */
async function signIn(
  address: string,
  { locale, attempts: own = new Set() }: SigningIn,
): Promise<void> {
  const at = await now();
  const person = await db.$transaction(async (tx) => {
    const { id } = await confirmedPerson(tx, address, locale);
    const actor = { actorKind: "person", actorId: id, actorName: null };
    await record(tx, { verb: "person.signed-in", actor, at, eventId: null, subjectId: id });
    await confirmAttemptsOf(tx, { userId: id, actor, at, own });
    return { id };
  });
  // All requests of the address have ended: another device can get a mail at once.
  await resetLimit("sign-in-mail", address);
  await resetLimit("sign-in-mail-after-that", address);
  await startSession(person.id);
}
