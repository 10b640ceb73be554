import { record } from "@/lib/activity/record";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { spendCode } from "@/lib/platform/auth/codes";
import { startSession } from "@/lib/platform/auth/session";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { now, realNow } from "@/lib/platform/time/now";
import type { ConfirmSignIn, Profile, RequestSignIn } from "./schema";

/** Requests a sign-in mail. Does the same whether the address is known or not. */
export async function requestSignIn(
  input: RequestSignIn,
  locale: Locale,
): Promise<Outcome<{ address: string; to: string | null }>> {
  await db.$transaction((tx) =>
    enqueueMail(tx, {
      kind: "sign-in",
      recipient: input.address,
      language: locale,
      params: { to: input.to },
    }),
  );
  return { ok: true, address: input.address, to: input.to };
}

/** Signs in with a mailed code, which confirms the address. */
export async function confirmSignIn(
  input: ConfirmSignIn,
  locale: Locale,
): Promise<Outcome<{ to: string | null }>> {
  if (!(await spendCode(input.address, input.code))) throw new InvalidField("code", "code-wrong");
  const at = await now();
  const person = await db.$transaction(async (tx) => {
    const { id } = await confirmedPerson(tx, input.address, locale);
    const actor = { actorKind: "person", actorId: id, actorName: null };
    await record(tx, { verb: "person.signed-in", actor, at, eventId: null, subjectId: id });
    return { id };
  });
  await startSession(person.id);
  return { ok: true, to: input.to };
}

/** The user of an address that was just confirmed. */
export async function confirmedPerson(
  tx: Tx,
  email: string,
  locale: Locale,
): Promise<{ id: string }> {
  const person = await personAt(tx, email, locale);
  await tx.user.updateMany({
    where: { id: person.id, emailVerified: null },
    // Before, somebody else may have typed the address in another language.
    data: { emailVerified: realNow(), locale },
  });
  return person;
}

/** The user with a normalised address, created if needed. */
export async function personAt(tx: Tx, email: string, locale: Locale): Promise<{ id: string }> {
  await tx.user.createMany({ data: [{ email, locale }], skipDuplicates: true });
  return tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
}

export async function changeProfile(viewer: Person, { name, locale }: Profile): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    // A comparison with NULL is neither true nor false.
    const differs = {
      OR: [{ name: null }, { name: { not: name } }, { locale: null }, { locale: { not: locale } }],
    };
    const { count } = await tx.user.updateMany({
      where: { id: viewer.id, ...differs },
      data: { name, locale },
    });
    if (count === 0) return;
    const actor = actorOf({ ...viewer, name });
    await record(tx, {
      verb: "person.profile-changed",
      actor,
      at,
      eventId: null,
      subjectId: viewer.id,
    });
  });
  return { ok: true };
}
