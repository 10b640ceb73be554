import * as z from "zod";
import {
  address,
  hiddenChoice,
  id,
  linkToken,
  optionalAddress,
  optionalPersonName,
  optionalText,
  personName,
  requiredField,
} from "@/lib/kernel/form/fields";

/** Besides the one who proposes. */
export const MOST = 3;

/** On the form of a new proposal; a row may be left empty. */
export const coSpeakerRows = z
  .array(
    z
      .object({ name: optionalPersonName, address: optionalAddress })
      .refine(({ name, address }) => name || !address, requiredField("name"))
      .refine(({ name, address }) => address || !name, requiredField("address")),
  )
  .max(MOST, { error: "invalid" });
export type CoSpeakerRows = z.output<typeof coSpeakerRows>;

export const inviteCoSpeakerSchema = z.object({ talkId: id, name: personName, address });
export type InviteCoSpeaker = z.output<typeof inviteCoSpeakerSchema>;

export const removeCoSpeakerSchema = z.object({ coSpeakerId: id });

export const leaveTalkSchema = z.object({ talkId: id });

export const ownNeedsSchema = z.object({ talkId: id, needs: optionalText(600) });
export type OwnNeeds = z.output<typeof ownNeedsSchema>;

export const answerSchema = z.object({
  token: linkToken,
  name: personName,
  move: hiddenChoice(["accept", "decline"]),
});
export type Answer = z.output<typeof answerSchema>;
