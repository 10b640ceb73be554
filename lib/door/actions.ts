"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { readCredential } from "@/lib/rsvps/device-cookie";
import { handOutDoor, revokePhone, takePass } from "./device-mutations";
import { checkInByName, checkInSelf } from "./here-mutations";
import { enterPaper } from "./paper-mutations";
import { rememberPass } from "./pass-cookie";
import {
  handOutSchema,
  hereByNameSchema,
  hereSchema,
  paperSchema,
  revokeSchema,
  takePassSchema,
} from "./schema";

export const handOutDoorAction = personAction("door", handOutSchema, handOutDoor);

export const revokePhoneAction = personAction("door", revokeSchema, revokePhone);

export const takePassAction = formAction(
  "door",
  takePassSchema,
  async (_viewer, input) => {
    const outcome = await takePass(input);
    if (!outcome.ok) return outcome;
    // The secret stays in the cookie.
    await rememberPass(outcome);
    return { ok: true };
  },
  { limitKey: ({ token }) => token },
);

/** A whole room presses it within minutes, on one network. */
const limit = {
  limit: "door",
  limitKey: ({ meetupId }: { meetupId: string }, network: string) => `${network} ${meetupId}`,
} as const;

export const hereAction = formAction(
  "door",
  hereSchema,
  async (viewer, input) =>
    checkInSelf(await readCredential(viewer, undefined, input.meetupId), input),
  limit,
);

export const hereByNameAction = formAction(
  "door",
  hereByNameSchema,
  async (_viewer, input) => checkInByName(await withSubmissionKey(input)),
  limit,
);

export const enterPaperAction = personAction("door", paperSchema, enterPaper);
