import * as z from "zod";
import {
  choice,
  clockChoice,
  id,
  integer,
  key,
  optionalInteger,
  optionalLine,
  optionalTime,
  revision,
} from "@/lib/kernel/form/fields";

/** What a host adds; "talk" is a place that waits for one. */
export const CUES = [
  "break",
  "opening",
  "mingling",
  "talk",
  "panel",
  "changeover",
  "stream_cue",
  "free",
] as const;

export const TEMPLATES = ["two-halves", "one-half", "lightning-round"] as const;

/** In seconds. */
const LONGEST = 300 * 60;

/** Minutes and seconds add up. */
const length = { minutes: optionalInteger(0, 300), seconds: optionalInteger(0, 3600) };
type Length = z.output<z.ZodObject<typeof length>>;

function refuseLength({ minutes, seconds }: Length, context: z.RefinementCtx) {
  if (minutes === null && seconds === null) return;
  const total = (minutes ?? 0) * 60 + (seconds ?? 0);
  if (total < 1 || total > LONGEST)
    context.addIssue({ code: "custom", message: "slot-length", path: ["minutes"] });
}

const changeoverSeconds = integer(0, 1800);

export const addSlotSchema = z
  .object({
    meetupId: id,
    key,
    kind: choice(CUES),
    ...length,
    titleEn: optionalLine(120),
    titleFr: optionalLine(120),
  })
  .superRefine(refuseLength);

export const editSlotSchema = z
  .object({
    meetupId: id,
    slotId: id,
    revision,
    /** Absent where the talk's format fixes it. */
    ...length,
    changeoverSeconds,
    titleEn: optionalLine(120),
    titleFr: optionalLine(120),
  })
  .superRefine(refuseLength);

export const moveSlotSchema = z.object({
  meetupId: id,
  slotId: id,
  /** Its 0-based position when the form was rendered. */
  from: revision,
  to: revision,
});

export const fillLineUpSchema = z.object({ meetupId: id, key, template: choice(TEMPLATES) });

export const removeSlotSchema = z.object({ meetupId: id, slotId: id });

export const lineUpStartSchema = z.object({
  meetupId: id,
  /** The start when the form was rendered, from `startFingerprint`. */
  before: z.string({ error: "invalid" }).max(20, { error: "invalid" }),
  /** In the meetup's time zone; empty means its start. */
  startsLocal: optionalTime,
  startsChoice: clockChoice,
});

export type AddSlot = z.output<typeof addSlotSchema>;
export type EditSlot = z.output<typeof editSlotSchema>;
export type MoveSlot = z.output<typeof moveSlotSchema>;
export type RemoveSlot = z.output<typeof removeSlotSchema>;
export type LineUpStart = z.output<typeof lineUpStartSchema>;
export type FillLineUp = z.output<typeof fillLineUpSchema>;
