import type { Person } from "@/lib/kernel/viewer";
import { mayConfirm, mayUndo } from "@/lib/people/address-rules";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";

export const addressChange = {
  id: true,
  userId: true,
  oldAddress: true,
  newAddress: true,
  expires: true,
  confirmedAt: true,
  undoneAt: true,
} as const;

/** For the page of a confirming link; null if there is no such change of this person. */
export async function addressToConfirm(viewer: Person, token: string) {
  const link = readLink("address-change", token);
  const change =
    link &&
    (await db.addressChange.findUnique({
      where: { id: link.id, userId: viewer.id },
      select: addressChange,
    }));
  if (!change) return null;
  const { newAddress, confirmedAt } = change;
  return {
    newAddress,
    isOpen: mayConfirm(change, viewer.email, realNow()),
    isDone: confirmedAt !== null && viewer.email === newAddress,
  };
}

/** For the page of the link in the notice to an old address; null if there is no such change. */
export async function addressToUndo(token: string) {
  const link = readLink("address-undo", token);
  const change =
    link &&
    (await db.addressChange.findUnique({
      where: { id: link.id },
      select: { ...addressChange, user: { select: { email: true } } },
    }));
  if (!change) return null;
  const { oldAddress, undoneAt, user } = change;
  return {
    oldAddress,
    isOpen: mayUndo(change, realNow()),
    isDone: undoneAt !== null && user.email === oldAddress,
  };
}
