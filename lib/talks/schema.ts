import * as z from "zod";
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
  revision,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { FORMATS } from "@/lib/talk-calls/schema";

const proposal = {
  speakerName: personName,
  title: line(120),
  abstract: optionalText(2000),
  locale: choice(LOCALES),
  format: choice(FORMATS),
  /** Only where the format has no fixed duration. */
  minutes: optionalInteger(1, 180),
  bio: optionalText(600),
  isFirstTime: checkbox,
  /** Access and equipment, for the hosts. */
  needs: optionalText(600),
  mayBeFilmed: checkbox,
  mayBePhotographed: checkbox,
  mayBeQuoted: checkbox,
  /** A draft is visible to its author only. */
  as: hiddenChoice(["draft", "submitted"]),
};

export const proposeSchema = z.object({ meetupId: id, key, ...proposal });
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

export type Propose = z.output<typeof proposeSchema>;
export type EditProposal = z.output<typeof editProposalSchema>;
export type Decide = z.output<typeof decideSchema>;
export type ProposerMove = z.output<typeof proposerMoveSchema>;
