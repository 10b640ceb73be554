import * as z from "zod";
import { hiddenBoolean, hiddenChoice, id } from "@/lib/kernel/form/fields";

export const likeSchema = z.object({
  kind: hiddenChoice(["point", "comment"]),
  subjectId: id,
  /** What it shall be, not a change: sent twice, it is the same. */
  liked: hiddenBoolean,
});
export type Like = z.output<typeof likeSchema>;
