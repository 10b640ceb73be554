import * as z from "zod";
import { id, revision, text } from "@/lib/kernel/form/fields";

/** A host's answer to what somebody needs. The versions are those of the texts that the host read. */
export const answerNeedsSchema = z.object({
  ...{ meetupId: id, rsvpId: id, needsVersion: id, answerVersion: revision },
  answer: text(300),
});
export type AnswerNeedsInput = z.output<typeof answerNeedsSchema>;
