/** A write failed because somebody else has the value, perhaps since this moment. */
export function isTaken(error: unknown, index: "User_email" | "User_handle"): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "P2002" && JSON.stringify(error).includes(index);
}

type Author = { name: string | null; handle: string | null; suspendedAt: Date | null };

/**
 * Whose page a text leads to. Only where it is signed with the name that its author goes by now: who changed their name
 * need not be found by the old one. Null where there is no such page.
 */
export function pageHandle(signed: string | null, author: Author | null): string | null {
  if (signed === null || !author || author.suspendedAt) return null;
  return signed === author.name ? author.handle : null;
}
