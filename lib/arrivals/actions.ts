"use server";

import { formAction } from "@/lib/kernel/action";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { readCredential } from "@/lib/rsvps/device-cookie";
import { checkInByName, checkInSelf } from "./mutations";
import { checkInSchema, hereByNameSchema } from "./schema";

export const checkInAction = formAction("door", checkInSchema, async (viewer, input) =>
  checkInSelf(await readCredential(viewer, undefined, input.meetupId), input),
);

export const hereByNameAction = formAction("door", hereByNameSchema, async (_viewer, input) =>
  checkInByName(await withSubmissionKey(input)),
);
