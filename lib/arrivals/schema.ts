import * as z from "zod";
import { browserKey, id, line, personName } from "@/lib/kernel/form/fields";

/** One tap by somebody whom this device knows. */
export const checkInSchema = z.object({ meetupId: id });
/** Anybody in the room, by the code on its wall. */
export const hereByNameSchema = z.object({
  meetupId: id,
  key: browserKey,
  name: personName,
  code: line(20),
});

export type Here = z.output<typeof checkInSchema>;
export type HereByName = z.output<typeof hereByNameSchema>;
