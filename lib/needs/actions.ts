"use server";

import { refresh } from "next/cache";
import { personAction } from "@/lib/kernel/action";
import { answerNeeds } from "./mutations";
import { answerNeedsSchema } from "./schema";

export const answerNeedsAction = personAction("rsvps", answerNeedsSchema, async (viewer, input) => {
  const outcome = await answerNeeds(viewer, input);
  // What it says now is shown beside what was typed, and pressing again answers it.
  if (!outcome.ok && outcome.reason === "needs-changed") refresh();
  return outcome;
});
