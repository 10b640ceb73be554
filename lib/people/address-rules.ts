import type { Outcome } from "@/lib/kernel/outcome";
import { isTaken } from "./rules";

/** How long a mailed link confirms a new address, and how long the old one can take it back. */
export const CONFIRM_HOURS = 24;
export const UNDO_DAYS = 7;

type Change = {
  oldAddress: string;
  expires: Date;
  confirmedAt: Date | null;
  undoneAt: Date | null;
};

export function confirmExpiry(askedAt: Date): Date {
  return new Date(askedAt.getTime() + CONFIRM_HOURS * 3_600_000);
}

/** A link to a new address is bound to the old one, too: after another change it ends. */
export function mayConfirm(change: Change, currentAddress: string, now: Date): boolean {
  return (
    change.confirmedAt === null && change.expires > now && change.oldAddress === currentAddress
  );
}

export function mayUndo({ confirmedAt, undoneAt }: Change, now: Date): boolean {
  if (!confirmedAt || undoneAt) return false;
  return now.getTime() - confirmedAt.getTime() < UNDO_DAYS * 86_400_000;
}

export type AddressRefusal = "address-link-ended" | "address-in-use";

export const refused = (reason: AddressRefusal) => ({ ok: false as const, reason });

/** Runs a move, and refuses it if somebody else got the address at the same moment. */
export async function unlessTaken<Value extends object>(
  moving: Promise<Outcome<Value, AddressRefusal>>,
): Promise<Outcome<Value, AddressRefusal>> {
  return moving.catch((error: unknown) => {
    // Somebody signed in with the address for the first time at the same moment.
    if (isTaken(error, "User_email")) return refused("address-in-use");
    throw error;
  });
}
