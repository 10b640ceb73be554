import * as z from "zod";
import { optionalLine } from "@/lib/kernel/form/fields";

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** Of the guests desk: the page of each list, and a part of a name. Invalid values are ignored. */
export const guestListParams = z.object({
  page: pageNumber,
  waiting: pageNumber,
  q: optionalLine(80)
    .transform((name) => name ?? "")
    .catch(""),
});
export type GuestListParams = z.output<typeof guestListParams>;
