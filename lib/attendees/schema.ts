import * as z from "zod";
import { id, optionalId, optionalLine, slug } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

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

export const guestsFileSchema = z.object({ event: slug, city: slug, lang: z.enum(LOCALES) });

/** The RSVP that a host seats or removes, by the button that was pressed. */
export const overrideSchema = z
  .object({ meetupId: id, seatId: optionalId, removeId: optionalId })
  .transform(({ meetupId, seatId, removeId }, context) => {
    const rsvpId = seatId ?? removeId;
    if (rsvpId !== null && (seatId === null || removeId === null))
      return { meetupId, rsvpId, override: seatId ? ("seat" as const) : ("remove" as const) };
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });
export type OverrideInput = Pick<z.output<typeof overrideSchema>, "meetupId" | "rsvpId">;
