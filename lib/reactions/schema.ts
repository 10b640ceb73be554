import * as z from "zod";
import { hiddenBoolean, id } from "@/lib/kernel/form/fields";

export const likePointSchema = z.object({
  pointId: id,
  /** What it shall be, not a change: sent twice, it is the same. */
  liked: hiddenBoolean,
});
export type LikePoint = z.output<typeof likePointSchema>;
