import * as z from "zod";
import { coSpeakerRows } from "@/lib/co-speakers/schema";
import {
  checkbox,
  choice,
  hiddenChoice,
  id,
  key,
  line,
  optionalInteger,
  optionalText,
  personName,
  requiredField,
  revision,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { asksMinutes, FORMATS, type Format } from "@/lib/talk-calls/schema";

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

const hasItsMinutes = ({ format, minutes }: { format: Format; minutes: number | null }) =>
  minutes !== null || !asksMinutes(format);

export const proposeSchema = z
  .object({
    ...{ meetupId: id, key, ...proposal },
    coSpeakers: coSpeakerRows,
    /** Other cities of the night that it is offered to. */
    alsoMeetupIds: z.array(id).max(60, { error: "invalid" }),
  })
  .refine(hasItsMinutes, requiredField("minutes"));
export const editProposalSchema = z
  .object({ talkId: id, revision, ...proposal })
  .refine(hasItsMinutes, requiredField("minutes"));

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

export type Propose = z.output<typeof proposeSchema>;
export type EditProposal = z.output<typeof editProposalSchema>;
export type Decide = z.output<typeof decideSchema>;
export type ProposerMove = z.output<typeof proposerMoveSchema>;
