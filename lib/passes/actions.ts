"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import { handOutDoor, handOutStage, revokePhone, takePass } from "./mutations";
import { rememberPass } from "./pass-cookie";
import { handOutSchema, revokeSchema, takePassSchema } from "./schema";

export const handOutDoorAction = personAction("door", handOutSchema, handOutDoor);

export const handOutStageAction = personAction("door", handOutSchema, handOutStage);

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
