import * as z from "zod";
import { coSpeakerRows } from "@/lib/co-speakers/schema";
import {
  checkbox,
  choice,
  clockChoice,
  hiddenBoolean,
  hiddenChoice,
  id,
  integer,
  key,
  line,
  optionalInteger,
  optionalLine,
  optionalText,
  optionalTime,
  personName,
  revision,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { FORMATS } from "@/lib/talk-calls/schema";

export const CUES = ["opening", "break", "mingling", "stream_cue"] as const;

/** What a speaker can change until the night begins. */
export const speakerFields = {
  abstract: optionalText(2000),
  bio: optionalText(600),
  /** Access and equipment, for the hosts. */
  needs: optionalText(600),
  mayBeFilmed: checkbox,
  mayBePhotographed: checkbox,
  mayBeQuoted: checkbox,
};

const proposal = {
  ...speakerFields,
  speakerName: personName,
  title: line(120),
  locale: choice(LOCALES),
  format: choice(FORMATS),
  /** Only where the format has no fixed duration. */
  minutes: optionalInteger(1, 180),
  isFirstTime: checkbox,
  /** A draft is visible to its author only. */
  as: hiddenChoice(["draft", "submitted"]),
};

export const proposeSchema = z.object({
  ...{ meetupId: id, key, ...proposal },
  coSpeakers: coSpeakerRows,
  /** Other cities of the night that it is offered to. */
  alsoMeetupIds: z.array(id).max(60, { error: "invalid" }),
});
export const editProposalSchema = z.object({ talkId: id, revision, ...proposal });

export const decideSchema = z.object({
  talkId: id,
  revision,
  move: hiddenChoice(["accept", "hold", "decline", "cancel"]),
});

export const proposerMoveSchema = z.object({
  talkId: id,
  move: hiddenChoice(["submit", "confirm", "withdraw"]),
});

export const withdrawElsewhereSchema = z.object({ talkId: id });

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

export type Propose = z.output<typeof proposeSchema>;
export type EditProposal = z.output<typeof editProposalSchema>;
export type Decide = z.output<typeof decideSchema>;
export type ProposerMove = z.output<typeof proposerMoveSchema>;
export type AddSlot = z.output<typeof addSlotSchema>;
export type EditSlot = z.output<typeof editSlotSchema>;
export type MoveSlot = z.output<typeof moveSlotSchema>;
export type RemoveSlot = z.output<typeof removeSlotSchema>;
export type LineUpStart = z.output<typeof lineUpStartSchema>;
export type PublishLineUp = z.output<typeof publishLineUpSchema>;
