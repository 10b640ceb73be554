import * as z from "zod";
import { id, line, optionalId, optionalLine, slug } from "@/lib/kernel/form/fields";
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

export const LONGEST_REASON = 200;
const reason = line(LONGEST_REASON);
/** What was typed in each row, by RSVP. */
const reasons = z.record(z.string(), z.string());

/**
 * The RSVP that a host seats or removes, by the button that was pressed, and why. The rows share one form: only the
 * pressed row's reason counts.
 */
export const overrideSchema = z
  .object({
    ...{ meetupId: id, seatId: optionalId, removeId: optionalId },
    ...{ seatReason: reasons, removeReason: reasons },
  })
  .transform(({ meetupId, seatId, removeId, ...typed }, context) => {
    const rsvpId = seatId ?? removeId;
    if (rsvpId === null || (seatId !== null && removeId !== null)) {
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    }
    const override = seatId === null ? ("remove" as const) : ("seat" as const);
    const given = reason.safeParse(typed[`${override}Reason`][rsvpId]);
    if (given.success) return { meetupId, rsvpId, override, reason: given.data };
    for (const issue of given.error.issues)
      context.addIssue({ ...issue, path: [`${override}Reason`, rsvpId] });
    return z.NEVER;
  });
export type OverrideInput = Omit<z.output<typeof overrideSchema>, "override">;
