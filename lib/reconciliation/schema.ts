import * as z from "zod";
import { id, line } from "@/lib/kernel/form/fields";

/** Known at the door; null where nobody was checked in there. */
const fromDoor = z.number().int().nullable();

export const storedFigures = z.object({
  /** RSVPs that stood, without the guests. */
  rsvps: z.number().int(),
  guests: z.number().int(),
  canceled: z.number().int(),
  checkedIn: fromDoor,
  walkIns: fromDoor,
  noShows: fromDoor,
  /** The most people that were counted; null where nobody counted. */
  peak: z.object({ people: z.number().int(), atLeast: z.boolean() }).nullable(),
});
export type Figures = z.output<typeof storedFigures>;

/** `seen`: the figures that the host read, as `keyOfFigures` has them. */
export const confirmFiguresSchema = z.object({ meetupId: id, seen: line(200) });
export type ConfirmFigures = z.output<typeof confirmFiguresSchema>;
