import * as z from "zod";
import {
  checkbox,
  choice,
  clockChoice,
  hiddenChoice,
  id,
  integer,
  key,
  optionalTime,
  text,
} from "@/lib/kernel/form/fields";

export const PRECISIONS = ["exactly", "at_least"] as const;
export const METHODS = ["by_eye", "one_by_one", "door_list", "photo", "other"] as const;

export type Precision = (typeof PRECISIONS)[number];
export type Method = (typeof METHODS)[number];

export const headCountSchema = z.object({
  meetupId: id,
  key,
  count: integer(0, 20_000),
  precision: choice(PRECISIONS),
  /** Whether the counter is in the room but not in the number. */
  andMe: checkbox,
  /** Local time at the meetup. Empty means now on the night, and "not recorded" afterwards. */
  at: optionalTime,
  atChoice: clockChoice,
  approximateTime: checkbox,
  method: choice(METHODS),
  /** For organizers: a city's count that came by telephone. */
  byPhone: checkbox,
  /** The first step reads back; the second saves what was read back. */
  step: hiddenChoice(["read-back", "publish", "change"]),
});

export const voidHeadCountSchema = z.object({ headCountId: id, reason: text(200) });

export const restoreHeadCountSchema = z.object({ headCountId: id });

export type HeadCountInput = z.output<typeof headCountSchema>;
export type RestoreHeadCount = z.output<typeof restoreHeadCountSchema>;
export type VoidHeadCount = z.output<typeof voidHeadCountSchema>;
