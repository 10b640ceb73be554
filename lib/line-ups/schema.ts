import * as z from "zod";
import {
  choice,
  clockChoice,
  hiddenBoolean,
  hiddenChoice,
  id,
  integer,
  key,
  optionalInteger,
  optionalLine,
  optionalTime,
  revision,
} from "@/lib/kernel/form/fields";

export const CUES = ["opening", "break", "mingling", "stream_cue"] as const;

const minutes = integer(1, 300);
const changeoverSeconds = integer(0, 1800);

export const addSlotSchema = z.object({
  meetupId: id,
  key,
  kind: choice(CUES),
  minutes,
  titleEn: optionalLine(120),
  titleFr: optionalLine(120),
});

export const editSlotSchema = z.object({
  meetupId: id,
  slotId: id,
  revision,
  /** Absent where the talk's format fixes it. */
  minutes: optionalInteger(1, 300),
  changeoverSeconds,
  titleEn: optionalLine(120),
  titleFr: optionalLine(120),
});

export const moveSlotSchema = z.object({
  meetupId: id,
  slotId: id,
  /** Its 0-based position when the form was rendered. */
  from: revision,
  direction: hiddenChoice(["up", "down"]),
});

export const removeSlotSchema = z.object({ meetupId: id, slotId: id });

export const lineUpStartSchema = z.object({
  meetupId: id,
  /** The start when the form was rendered, from `startFingerprint`. */
  before: z.string({ error: "invalid" }).max(20, { error: "invalid" }),
  /** In the meetup's time zone; empty means its start. */
  startsLocal: optionalTime,
  startsChoice: clockChoice,
});

export const publishLineUpSchema = z.object({
  meetupId: id,
  publish: hiddenBoolean,
});

export type AddSlot = z.output<typeof addSlotSchema>;
export type EditSlot = z.output<typeof editSlotSchema>;
export type MoveSlot = z.output<typeof moveSlotSchema>;
export type RemoveSlot = z.output<typeof removeSlotSchema>;
export type LineUpStart = z.output<typeof lineUpStartSchema>;
export type PublishLineUp = z.output<typeof publishLineUpSchema>;
