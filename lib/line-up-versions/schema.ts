import * as z from "zod";
import { hiddenBoolean, id, optionalLine } from "@/lib/kernel/form/fields";

export const publishLineUpSchema = z.object({
  meetupId: id,
  publish: hiddenBoolean,
  /** The line-up when the form was rendered, from `lineUpFingerprint`. */
  seen: optionalLine(64),
});

export type PublishLineUp = z.output<typeof publishLineUpSchema>;
