import type { GuestListParams } from "./schema";

/** The query of another page of one list: the other list stays where it is. */
export function guestListQuery(query: GuestListParams, changed: Partial<GuestListParams>): string {
  const { page, waiting, q } = { ...query, ...changed };
  const search = new URLSearchParams();
  if (page > 1) search.set("page", String(page));
  if (waiting > 1) search.set("waiting", String(waiting));
  if (q) search.set("q", q);
  return `?${search}`;
}
