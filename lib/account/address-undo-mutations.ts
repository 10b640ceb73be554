import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf } from "@/lib/kernel/viewer";
import { type AddressRefusal, mayUndo, refused, unlessTaken } from "@/lib/people/address-rules";
import { endFeed } from "@/lib/people/mutations";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db, type Tx } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { addressChange } from "./address-queries";
import type { AddressLink } from "./address-schema";
import { freeFromEmptyAccount, isInUse, lockAccount, moveAddress } from "./move-address-mutations";

/**
 * Gives an account back to its old address, by the link of the notice that was mailed there, whatever addresses it has
 * had since. Ends every session.
 */
export async function undoAddress({
  token,
}: AddressLink): Promise<Outcome<object, AddressRefusal>> {
  const link = readLink("address-undo", token);
  const found =
    link &&
    (await db.addressChange.findUnique({ where: { id: link.id }, select: { userId: true } }));
  if (!link || !found) throw new NotFound("address change");
  const { userId } = found;
  const at = await now();
  const moving = db.$transaction<Outcome<object, AddressRefusal>>(async (tx) => {
    await lockAccount(tx, userId);
    const { id, oldAddress, ...change } = await tx.addressChange.findUniqueOrThrow({
      where: { id: link.id },
      select: addressChange,
    });
    const { email, locale } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, locale: true },
    });
    if (change.undoneAt && email === oldAddress) return { ok: true };
    if (!mayUndo({ oldAddress, ...change }, realNow())) return refused("address-link-ended");
    await freeFromEmptyAccount(tx, oldAddress, userId);
    if (await isInUse(tx, oldAddress, userId)) return refused("address-in-use");
    await endLaterChanges(tx, { id, userId, confirmedAt: change.confirmedAt });
    await moveAddress(tx, { userId, from: email, to: oldAddress, session: null });
    await endFeed(tx, userId);
    const actor = actorOf({ kind: "holder", purpose: "address", target: id });
    await record(tx, {
      ...{ verb: "person.address-restored", actor, at, eventId: null, subjectId: userId },
      recipients: [{ key: id, address: email, language: locale ?? "both" }],
    });
    return { ok: true };
  });
  return unlessTaken(moving);
}

type Confirmed = { id: string; userId: string; confirmedAt: Date | null };

/** No later address can take the account back; an earlier one still can. */
async function endLaterChanges(tx: Tx, { id, userId, confirmedAt }: Confirmed): Promise<void> {
  const later = [{ id }, { confirmedAt: null }, { confirmedAt: { gt: confirmedAt ?? realNow() } }];
  await tx.addressChange.updateMany({
    where: { userId, undoneAt: null, OR: later },
    data: { undoneAt: realNow(), expires: realNow() },
  });
}
