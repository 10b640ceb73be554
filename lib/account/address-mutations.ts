import { record } from "@/lib/activity/record";
import { withinLimit } from "@/lib/kernel/limits";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import {
  type AddressRefusal,
  confirmExpiry,
  mayConfirm,
  refused,
  UNDO_DAYS,
  unlessTaken,
} from "@/lib/people/address-rules";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now, realNow } from "@/lib/platform/time/now";
import { lockPerson } from "@/lib/seating/locks";
import { addressChange } from "./address-queries";
import type { AddressLink, AskAddress } from "./address-schema";
import { isInUse, lockAccount, moveAddress } from "./move-address-mutations";

/**
 * Mails a link to the new address; a form that is sent twice asks once. Returns the same if it has an account already, or had too many such mails: only its
 * own inbox says so.
 */
export async function askForAddress(
  viewer: Person,
  { address, key }: AskAddress & { key: string },
  locale: Locale,
): Promise<Outcome> {
  if (address === viewer.email) throw new InvalidField("address", "address-own");
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockPerson(tx, viewer.id);
    return once(tx, `address-change:${viewer.id}`, idempotencyKey(key, address), async () => {
      if (await mayMail(viewer, address)) await ask(tx, viewer, { address, locale, at });
      return { ok: true } as const;
    });
  });
}

/** Each has a share of the address's mails, so that nobody uses up all of them. */
async function mayMail(viewer: Person, address: string): Promise<boolean> {
  const isWithinShare = await withinLimit("address-mail", `${viewer.id} ${address}`);
  return isWithinShare && withinLimit("address-mails-a-day", address);
}

type Asked = { address: string; locale: Locale; at: Date };

async function ask(tx: Tx, viewer: Person, { address, locale, at }: Asked): Promise<void> {
  const createdAt = realNow();
  await endOpenChanges(tx, viewer.id, createdAt);
  const { id } = await tx.addressChange.create({
    data: {
      ...{ userId: viewer.id, oldAddress: viewer.email, newAddress: address },
      ...{ locale: viewer.locale ?? locale, createdAt, expires: confirmExpiry(createdAt) },
    },
    select: { id: true },
  });
  await record(tx, {
    ...{ verb: "person.address-asked", actor: actorOf(viewer), at, eventId: null },
    subjectId: viewer.id,
    params: { changeId: id },
    recipients: [{ key: id, address, language: viewer.locale ?? locale }],
  });
}

/** A newer request ends the older ones; what nobody can undo any more is not kept. */
async function endOpenChanges(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.addressChange.deleteMany({
    where: { createdAt: { lt: new Date(at.getTime() - 2 * UNDO_DAYS * 86_400_000) } },
  });
  await tx.addressChange.updateMany({
    where: { userId, confirmedAt: null, expires: { gt: at } },
    data: { expires: at },
  });
}

/**
 * Moves the viewer's account to the address that the link was mailed to. `session` is the one it is done in, as stored.
 * The link alone is not enough: it may have been mailed to a mistyped address.
 */
export async function confirmAddress(
  viewer: Person,
  { token }: AddressLink,
  session: string,
): Promise<Outcome<object, AddressRefusal>> {
  const link = readLink("address-change", token);
  const at = await now();
  const changing = db.$transaction<Outcome<object, AddressRefusal>>(async (tx) => {
    await lockAccount(tx, viewer.id);
    const change =
      link &&
      (await tx.addressChange.findUnique({ where: { id: link.id }, select: addressChange }));
    if (change?.userId !== viewer.id) throw new NotFound("address change");
    const { email, locale } = await tx.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { email: true, locale: true },
    });
    // Pressed twice.
    if (change.confirmedAt && email === change.newAddress) return { ok: true };
    if (!mayConfirm(change, email, realNow())) return refused("address-link-ended");
    if (await isInUse(tx, change.newAddress, viewer.id)) return refused("address-in-use");
    const { id, oldAddress: from, newAddress: to } = change;
    await tx.addressChange.update({ where: { id }, data: { confirmedAt: realNow() } });
    await moveAddress(tx, { userId: viewer.id, from, to, session });
    await record(tx, {
      ...{ verb: "person.address-changed", actor: actorOf(viewer), at, eventId: null },
      subjectId: viewer.id,
      params: { changeId: id },
      recipients: [{ key: id, address: from, language: locale ?? "both" }],
    });
    return { ok: true };
  });
  return unlessTaken(changing);
}
